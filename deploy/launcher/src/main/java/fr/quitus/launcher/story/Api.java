package fr.quitus.launcher.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** The public API as one person uses it: JSON over HTTP through the gateway, and nothing else. */
final class Api {

    private static final Duration ONE_ANSWER = Duration.ofSeconds(60);
    private static final Duration IMPORTED_WITHIN = Duration.ofMinutes(5);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final int ACCEPTED = 202;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .findAndAddModules()
            .build();

    private final URI base;
    private final String actor;
    private final HttpClient client;

    private Api(URI base, String actor, HttpClient client) {
        this.base = base;
        this.actor = actor;
        this.client = client;
    }

    static Api at(URI base, String actor) {
        return new Api(base, actor, HttpClient.newHttpClient());
    }

    /** The same API, used by somebody else: the one who orders is never the one who accepts. */
    Api as(String otherActor) {
        return new Api(base, otherActor, client);
    }

    Answer get(String path) {
        return expectSuccess(send("GET", path, request(path).GET()));
    }

    /** Creates or does something, and needs it to succeed. */
    Answer post(String path, Object body) {
        return expectSuccess(tryPost(path, body));
    }

    /** Creates or does something; the answer may be a refusal. */
    Answer tryPost(String path, Object body) {
        return send("POST", path, request(path).header("Idempotency-Key", key()).POST(json(body)), "application/json");
    }

    /** Decides about something as it was at {@code etag}. */
    Answer post(String path, String etag, Object body) {
        var post = request(path)
                .header("If-Match", etag)
                .header("Idempotency-Key", key())
                .POST(json(body));
        return expectSuccess(send("POST", path, post, "application/json"));
    }

    /** Changes something as it was at {@code etag}. */
    Answer put(String path, String etag, Object body) {
        var put = request(path).header("If-Match", etag).PUT(json(body));
        return expectSuccess(send("PUT", path, put, "application/json"));
    }

    /** Uploads a file as it is, and waits until it is imported. */
    Answer upload(String path, SampleFile file) {
        var disposition = "attachment; filename=\"%s\"".formatted(file.name());
        var post = request(path)
                .header("Content-Disposition", disposition)
                .header("Idempotency-Key", key())
                .POST(BodyPublishers.ofByteArray(file.content()));
        return whenImported(path, expectSuccess(send("POST", path, post, file.mediaType())));
    }

    /** A service may import in the background: then it is asked until it has done so. */
    private Answer whenImported(String path, Answer answer) {
        long end = System.nanoTime() + IMPORTED_WITHIN.toNanos();
        var current = answer;
        while (isImporting(current)) {
            if (System.nanoTime() > end) {
                throw new StoryBroken(answer.request() + ": not imported in time: " + current.body());
            }
            LockSupport.parkNanos(POLL.toNanos());
            current = get(path.replaceFirst("\\?.*", "") + "/" + answer.text("/sha256"));
        }
        return current;
    }

    private static boolean isImporting(Answer answer) {
        return answer.status() == ACCEPTED
                || answer.body().findValuesAsText("status").contains("IMPORTING");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(ONE_ANSWER)
                .header("Accept", "application/json")
                .header("X-Actor", actor);
    }

    private Answer send(String method, String path, HttpRequest.Builder request, String contentType) {
        return send(method, path, request.header("Content-Type", contentType));
    }

    private Answer send(String method, String path, HttpRequest.Builder request) {
        String asked = method + " " + path;
        try {
            HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(
                    asked, response.statusCode(), response.headers().firstValue("ETag"), body(asked, response.body()));
        } catch (IOException e) {
            throw new StoryBroken(asked + ": no answer (" + e + ")", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoryBroken(asked + ": interrupted", e);
        }
    }

    private static Answer expectSuccess(Answer answer) {
        if (!answer.succeeded()) {
            throw new StoryBroken("%s: %d %s".formatted(answer.request(), answer.status(), answer.body()));
        }
        return answer;
    }

    private static JsonNode body(String asked, byte[] bytes) {
        if (bytes.length == 0) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(bytes);
        } catch (IOException e) {
            throw new StoryBroken(asked + ": not JSON: " + new String(bytes, StandardCharsets.UTF_8), e);
        }
    }

    private static BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new StoryBroken("Cannot write as JSON: " + body, e);
        }
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
