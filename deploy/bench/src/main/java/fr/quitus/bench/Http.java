package fr.quitus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Asks the public API, and fails on any answer but a good one. */
record Http(URI gateway, HttpClient client) {

    private static final Duration IMPORTED_WITHIN = Duration.ofHours(1);
    private static final long POLL_MILLIS = 100;
    private static final ObjectMapper JSON = new ObjectMapper();

    Http(URI gateway) {
        this(gateway, HttpClient.newHttpClient());
    }

    JsonNode post(String path, String json) throws IOException, InterruptedException {
        return send(path, "application/json", BodyPublishers.ofString(json));
    }

    JsonNode upload(String path, BodyPublisher body) throws IOException, InterruptedException {
        return send(path, "application/octet-stream", body);
    }

    /** Uploads a statement, and waits until it is imported, also in the background. */
    JsonNode importWhole(String path, BodyPublisher body) throws IOException, InterruptedException {
        var answer = upload(path, body);
        long end = System.nanoTime() + IMPORTED_WITHIN.toNanos();
        while (isImporting(answer)) {
            if (System.nanoTime() > end) {
                throw new IOException("Not imported within " + IMPORTED_WITHIN + ": " + answer);
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            answer = get(path + "/" + answer.path("sha256").asText() + "?limit=1");
        }
        return answer;
    }

    /** A service answers with its job, which has a state; the gateway says whether both are through. */
    private static boolean isImporting(JsonNode answer) {
        return answer.has("state")
                || (answer.has("complete") && !answer.path("complete").asBoolean());
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return read(HttpRequest.newBuilder(gateway.resolve(path)).build());
    }

    private JsonNode send(String path, String type, BodyPublisher body) throws IOException, InterruptedException {
        return read(HttpRequest.newBuilder(gateway.resolve(path))
                .header("Content-Type", type)
                .header("X-Actor", "bench")
                .POST(body)
                .build());
    }

    private JsonNode read(HttpRequest request) throws IOException, InterruptedException {
        var response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IOException(
                    request.method() + " " + request.uri() + ": " + response.statusCode() + " " + response.body());
        }
        return JSON.readTree(response.body());
    }
}
