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

/** Asks the public API, and fails on any answer but a good one. */
record Http(URI gateway, HttpClient client) {

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
