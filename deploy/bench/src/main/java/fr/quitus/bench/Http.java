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

    /** Uploads a statement to both services, and waits until both have imported it, also in the background. */
    JsonNode importWhole(BodyPublisher body) throws IOException, InterruptedException {
        var answer = upload("/v1/statements", body);
        long end = System.nanoTime() + IMPORTED_WITHIN.toNanos();
        while (!answer.path("complete").asBoolean()) {
            if (System.nanoTime() > end) {
                throw new IOException("Not imported within " + IMPORTED_WITHIN + ": " + answer);
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            answer = get("/v1/statements/" + answer.path("sha256").asText() + "?limit=1");
        }
        return answer;
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
