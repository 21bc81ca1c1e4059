package fr.quitus.gateway.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import fr.quitus.gateway.peer.Peers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Peers.class)
class DoorTest {

    Peers peers;

    @TestHTTPResource
    URL door;

    @BeforeEach
    void freshPeers() {
        peers.reset();
        peers.subsidy().on("/v1/subsidies/echo", DoorTest::echo);
    }

    @Test
    void passesARequestAndItsAnswerAsTheyAre() {
        given().urlEncodingEnabled(false)
                .header("X-Actor", "A. Martin")
                .header("If-Match", "\"3\"")
                .header("Idempotency-Key", "k1")
                .header("X-Request-Id", "mine-1")
                .contentType("application/json")
                .body("{\"a\":1}")
                .post("/v1/subsidies/echo?limit=5&cursor=a%2Fb")
                .then()
                .statusCode(201)
                .header("X-Request-Id", "mine-1")
                .header("ETag", "\"7\"")
                .header("Location", "/v1/subsidies/42")
                .body("uri", equalTo("/v1/subsidies/echo?limit=5&cursor=a%2Fb"))
                .body("body", equalTo("{\"a\":1}"))
                .body("headers.x-actor", equalTo("A. Martin"))
                .body("headers.if-match", equalTo("\"3\""))
                .body("headers.idempotency-key", equalTo("k1"))
                .body("headers.x-request-id", equalTo("mine-1"));
    }

    @Test
    void makesARequestIdWhenThereIsNoneOrAHarmfulOne() {
        given().get("/v1/subsidies/echo").then().body("headers.x-request-id", notNullValue());
        given().header("X-Request-Id", "a b")
                .get("/v1/subsidies/echo")
                .then()
                .body("headers.x-request-id", org.hamcrest.Matchers.not("a b"));
    }

    @Test
    void replacesWhatTheClientSaysAboutForwarding() {
        given().header("X-Forwarded-For", "6.6.6.6")
                .header("Forwarded", "for=6.6.6.6")
                .header("X-Forwarded-Host", "evil.example")
                .get("/v1/subsidies/echo")
                .then()
                .body("headers.x-forwarded-for", equalTo("127.0.0.1"))
                .body("headers.x-forwarded-proto", equalTo("http"))
                .body("headers.x-forwarded-host", equalTo(door.getAuthority()))
                .body("headers.forwarded", equalTo("for=127.0.0.1;host=\"" + door.getAuthority() + "\";proto=http"));
    }

    @Test
    void stripsTheHeadersOfOneHopFromTheRequest() throws IOException {
        var answer = talk(
                "GET /v1/subsidies/echo HTTP/1.1",
                "Host: h",
                "Connection: close",
                "Connection: X-Private, X-Request-Id",
                "X-Private: 1",
                "Keep-Alive: timeout=5",
                "TE: trailers",
                "X-Public: 2",
                "",
                "");

        assertThat(answer).contains("x-public", "x-request-id").doesNotContain("x-private", "timeout=5", "trailers");
    }

    @Test
    void stripsTheHeadersOfOneHopFromTheAnswer() {
        peers.subsidy()
                .on(
                        "/v1/subsidies/hop",
                        request -> request.response()
                                .putHeader("Connection", "X-Inner")
                                .putHeader("X-Inner", "1")
                                .putHeader("Keep-Alive", "timeout=5")
                                .putHeader("X-Outer", "2")
                                .end("ok"));

        var answer = given().get("/v1/subsidies/hop").then().statusCode(200).extract();

        assertThat(answer.header("X-Inner")).isNull();
        assertThat(answer.header("Keep-Alive")).isNull();
        assertThat(answer.header("X-Outer")).isEqualTo("2");
    }

    @Test
    void leavesTheServicesOwnProblemsUnchanged() {
        peers.subsidy().answers("/v1/subsidies/no", 409, "{\"status\":409,\"code\":\"ORDER_NUMBER_TAKEN\",\"x\":[1]}");

        given().get("/v1/subsidies/no")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body(equalTo("{\"status\":409,\"code\":\"ORDER_NUMBER_TAKEN\",\"x\":[1]}"));
    }

    @Test
    void namesTheServiceThatCannotBeReached() {
        peers.cofinancing().stop();

        given().header("Accept-Language", "fr")
                .header("X-Request-Id", "r-1")
                .get("/v1/funders")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .body("code", equalTo("SERVICE_UNAVAILABLE"))
                .body("title", equalTo("Service indisponible"))
                .body("detail", containsString("cofinancing-service est injoignable"))
                .body("service", equalTo("cofinancing-service"))
                .body("requestId", equalTo("r-1"));
    }

    @Test
    void givesUpOnASlowService() {
        peers.subsidy().on("/v1/subsidies/slow", request -> {});

        given().get("/v1/subsidies/slow")
                .then()
                .statusCode(504)
                .body("code", equalTo("GATEWAY_TIMEOUT"))
                .body("limit", equalTo("PT1S"));
    }

    @Test
    void givesUpOnAServiceThatDripsForEver() throws IOException {
        peers.subsidy().drips("/v1/subsidies/drip", 300);

        var answer = talk("GET /v1/subsidies/drip HTTP/1.1", "Host: h", "", "");

        assertThat(answer).contains("200 OK").doesNotContain("\r\n0\r\n");
    }

    @Test
    void saysThatABrokenAnswerIsNoAnswer() {
        peers.subsidy()
                .on("/v1/subsidies/broken", request -> request.connection().close());

        given().get("/v1/subsidies/broken").then().statusCode(502).body("code", equalTo("BAD_GATEWAY"));
    }

    @Test
    void cutsTheConnectionWhenTheAnswerBreaksOffInTheMiddle() throws IOException {
        peers.subsidy()
                .on(
                        "/v1/subsidies/cut",
                        request -> request.response()
                                .setChunked(true)
                                .write("half")
                                .onSuccess(written -> request.connection().close()));

        var answer = talk("GET /v1/subsidies/cut HTTP/1.1", "Host: h", "", "");

        assertThat(answer).contains("half").doesNotContain("\r\n0\r\n");
    }

    @Test
    void answersAnUnknownPathItself() {
        given().get("/v1/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("X-Request-Id", notNullValue())
                .body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void letsNobodyOutOfTheServicesPublicPaths() throws IOException {
        var answer = talk("GET /v1/subsidies/%2e%2e/%2e%2e/secret HTTP/1.1", "Host: h", "Connection: close", "", "");

        assertThat(answer).contains("404");
        assertThat(peers.subsidy().asked()).isEmpty();
    }

    @Test
    void takesABodyOnTheLimitAndRefusesOneAboveIt() {
        var limit = 1024 * 1024;
        peers.subsidy()
                .on(
                        "/v1/subsidies",
                        request -> request.body()
                                .onSuccess(body ->
                                        request.response().setStatusCode(201).end()));

        given().body(new byte[limit]).post("/v1/subsidies").then().statusCode(201);
        given().body(new byte[limit + 1])
                .post("/v1/subsidies")
                .then()
                .statusCode(413)
                .body("code", equalTo("BODY_TOO_LARGE"))
                .body("detail", containsString("1,048,576"));
    }

    @Test
    void refusesAChunkedBodyOnceItPassesTheLimit() throws IOException {
        peers.subsidy().on("/v1/subsidies", HttpServerRequest::resume);
        var chunk = "80000\r\n" + "x".repeat(0x80000) + "\r\n";

        var answer = talk(
                "POST /v1/subsidies HTTP/1.1",
                "Host: h",
                "Transfer-Encoding: chunked",
                "Connection: close",
                "",
                chunk + chunk + chunk + "0",
                "",
                "");

        assertThat(answer).contains("413").contains("BODY_TOO_LARGE");
    }

    @Test
    void saysSoWhenTheBodyStopsComing() throws IOException {
        peers.subsidy().on("/v1/subsidies", HttpServerRequest::resume);

        var answer = talk("POST /v1/subsidies HTTP/1.1", "Host: h", "Content-Length: 10", "", "abc");

        assertThat(answer).contains("408").contains("REQUEST_TIMEOUT");
    }

    private static void echo(HttpServerRequest request) {
        var headers = new JsonObject();
        request.headers().forEach((name, value) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), value));
        request.body()
                .onSuccess(body -> request.response()
                        .setStatusCode(request.method().name().equals("POST") ? 201 : 200)
                        .putHeader("Content-Type", "application/json")
                        .putHeader("ETag", "\"7\"")
                        .putHeader("Location", "http://" + request.getHeader("Host") + "/v1/subsidies/42")
                        .end(new JsonObject()
                                .put("uri", request.uri())
                                .put("body", body.toString())
                                .put("headers", headers)
                                .encode()));
    }

    private String talk(String... lines) throws IOException {
        try (var socket = new Socket(door.getHost(), door.getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(String.join("\r\n", lines).getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
