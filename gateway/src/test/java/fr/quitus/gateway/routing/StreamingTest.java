package fr.quitus.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quitus.gateway.peer.Peers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bodies larger than the heap of this JVM go through, both ways. */
@QuarkusTest
@QuarkusTestResource(Peers.class)
class StreamingTest {

    private static final int MEGABYTES = 300;
    private static final byte[] MEGABYTE = new byte[1024 * 1024];

    Peers peers;

    @TestHTTPResource
    URI door;

    @BeforeEach
    void freshPeers() {
        peers.reset();
    }

    @Test
    void passesAnUploadLargerThanTheHeap() throws IOException, InterruptedException {
        peers.subsidy().on("/v1/payment-reconciliation/statements", request -> {
            var received = new AtomicLong();
            request.handler(part -> received.addAndGet(part.length()));
            request.endHandler(done -> request.response().setStatusCode(201).end(received.toString()));
        });
        var upload = HttpRequest.newBuilder(door.resolve("/v1/payment-reconciliation/statements"))
                .POST(HttpRequest.BodyPublishers.ofInputStream(StreamingTest::large))
                .build();

        var answer = HttpClient.newHttpClient().send(upload, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo(Long.toString((long) MEGABYTES * MEGABYTE.length));
    }

    @Test
    void passesAnAnswerLargerThanTheHeap() throws IOException, InterruptedException {
        peers.subsidy()
                .on("/v1/publications/all", request -> write(request.response().setChunked(true), MEGABYTES));
        var download =
                HttpRequest.newBuilder(door.resolve("/v1/publications/all")).build();

        var answer = HttpClient.newHttpClient().send(download, BodyHandlers.ofInputStream());

        try (var body = answer.body()) {
            assertThat(body.transferTo(OutputStream.nullOutputStream())).isEqualTo((long) MEGABYTES * MEGABYTE.length);
        }
    }

    private static void write(HttpServerResponse response, int left) {
        if (left == 0) {
            response.end();
            return;
        }
        response.write(Buffer.buffer(MEGABYTE)).onSuccess(written -> write(response, left - 1));
    }

    private static InputStream large() {
        return new SequenceInputStream(Collections.enumeration(IntStream.range(0, MEGABYTES)
                .<InputStream>mapToObj(part -> new ByteArrayInputStream(MEGABYTE))
                .toList()));
    }
}
