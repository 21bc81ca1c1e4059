package fr.quitus.gateway.upstream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Asks the services on the gateway's own behalf. An answer always comes: a service that is down is one too. */
@ApplicationScoped
public class UpstreamClient {

    private static final int PAGE = 500;

    private final GatewayConfig config;
    private final ObjectMapper json;
    private final HttpClient client;

    UpstreamClient(GatewayConfig config, ObjectMapper json) {
        this.config = config;
        this.json = json.copy().configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.connectLimit())
                .build();
    }

    /** A part of a path or a query, escaped. */
    public static String escaped(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    public CompletableFuture<Answer> get(Upstream to, String path, Asking asking) {
        return get(to, path, asking, config.ordinary().total());
    }

    /** Asks and gives up after a limit of the asker's own. */
    public CompletableFuture<Answer> get(Upstream to, String path, Asking asking, Duration limit) {
        return send(to, request(to, path, asking), limit);
    }

    /** Sends a file's content; it is streamed from the disk. */
    public CompletableFuture<Answer> post(Upstream to, String path, Path file, String contentType, Asking asking) {
        try {
            var request = request(to, path, asking)
                    .header("Content-Type", contentType)
                    .POST(HttpRequest.BodyPublishers.ofFile(file));
            return send(to, request, config.statement().total());
        } catch (FileNotFoundException ours) {
            throw new UncheckedIOException(ours);
        }
    }

    /** Reads a whole collection, page after page; the body of the answer is the array of all items. */
    public CompletableFuture<Answer> all(Upstream to, String collection, Asking asking) {
        return pagesFrom(to, collection, "", asking, json.createArrayNode());
    }

    private CompletableFuture<Answer> pagesFrom(
            Upstream to, String collection, String cursor, Asking asking, ArrayNode items) {
        var separator = collection.indexOf('?') < 0 ? '?' : '&';
        return get(to, collection + separator + "limit=" + PAGE + cursor, asking)
                .thenCompose(page -> {
                    if (!page.isOk()) {
                        return CompletableFuture.completedFuture(page);
                    }
                    page.body().path("items").forEach(items::add);
                    var next = page.body().path("next").asText("");
                    return next.isEmpty()
                            ? CompletableFuture.completedFuture(new Answer(to, page.status(), items, null))
                            : pagesFrom(to, collection, "&cursor=" + escaped(next), asking, items);
                });
    }

    private HttpRequest.Builder request(Upstream to, String path, Asking asking) {
        var builder = HttpRequest.newBuilder(URI.create(config.origin(to) + path));
        asking.headers().forEach(builder::header);
        return builder;
    }

    private CompletableFuture<Answer> send(Upstream to, HttpRequest.Builder request, Duration limit) {
        var sent = client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        return sent.copy().orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS).handle((response, failure) -> {
            if (failure != null) {
                sent.cancel(true);
                return Answer.failed(to, UpstreamReason.of(failure));
            }
            return answer(to, response);
        });
    }

    private Answer answer(Upstream from, HttpResponse<byte[]> response) {
        try {
            return new Answer(from, response.statusCode(), parse(response.body()), null);
        } catch (JsonProcessingException broken) {
            return Answer.failed(from, UpstreamReason.BAD_GATEWAY);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private JsonNode parse(byte[] body) throws IOException {
        return body.length == 0 ? MissingNode.getInstance() : json.readTree(body);
    }
}
