package fr.quitus.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.quitus.ledger.Money;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiTest {

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private Api api;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        api = Api.at(URI.create("http://127.0.0.1:" + server.getAddress().getPort()), "ordonnateur");
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void readsAmountsToTheCentAndTheVersion() {
        answer(200, "{\"paid\": {\"amount\": 35000.10, \"currency\": \"EUR\"}, \"id\": \"x\"}");

        Answer answer = api.get("/v1/subsidies/1");

        assertThat(answer.money("/paid")).isEqualTo(Money.euros("35000.10"));
        assertThat(answer.text("/id")).isEqualTo("x");
        assertThat(answer.etag()).contains("\"7\"");
    }

    @Test
    void showsAmountsAsTheyWereSent() {
        answer(200, "{\"paid\": {\"amount\": 35000.00, \"currency\": \"EUR\"}}");

        assertThat(api.get("/v1/x").text("/paid/amount")).isEqualTo("35000.00");
    }

    @Test
    void saysWhoAsksAndSendsAmountsAsNumbers() {
        answer(201, "{}");

        api.as("comptable").post("/v1/claims", Map.of("amount", Money.euros("12000.00")));

        assertThat(seen)
                .containsExactly(
                        "POST comptable application/json {\"amount\":{\"amount\":12000.00,\"currency\":\"EUR\"}}");
    }

    @Test
    void breaksTheStoryOnARefusalAndSaysWhich() {
        answer(409, "{\"code\": \"AWARD_EXCEEDED\", \"detail\": \"35,000.00 were awarded\"}");

        assertThatThrownBy(() -> api.post("/v1/payment-orders", Map.of()))
                .isInstanceOf(StoryBroken.class)
                .hasMessageContaining("POST /v1/payment-orders: 409")
                .hasMessageContaining("AWARD_EXCEEDED");
        assertThat(api.tryPost("/v1/payment-orders", Map.of()).problemCode()).isEqualTo("AWARD_EXCEEDED");
    }

    @Test
    void breaksTheStoryOnAFieldThatIsNotThere() {
        answer(200, "{}");

        assertThatThrownBy(() -> api.get("/v1/x").money("/paid")).hasMessage("GET /v1/x: no /paid in {}");
    }

    @Test
    void breaksTheStoryWhenNobodyAnswers() {
        server.stop(0);

        assertThatThrownBy(() -> api.get("/v1/x"))
                .isInstanceOf(StoryBroken.class)
                .hasMessageContaining("GET /v1/x: no answer");
    }

    @Test
    void uploadsAFileAsItIs() {
        answer(201, "");

        api.upload("/v1/statements", new SampleFile("a.txt", "text/plain", "é".getBytes(StandardCharsets.UTF_8)));

        assertThat(seen).containsExactly("POST ordonnateur text/plain é");
    }

    private void answer(int status, String body) {
        server.createContext("/", exchange -> {
            seen.add(summary(exchange));
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("ETag", "\"7\"");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private static String summary(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return String.join(
                " ", exchange.getRequestMethod(), headers.getFirst("X-Actor"), headers.getFirst("Content-Type"), body);
    }
}
