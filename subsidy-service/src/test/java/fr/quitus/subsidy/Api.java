package fr.quitus.subsidy;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.concurrent.atomic.AtomicInteger;

/** What tests ask of the service, by HTTP like anyone else. */
final class Api {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private Api() {}

    /** A number that no other test of this run has. */
    static int unique() {
        return COUNTER.incrementAndGet();
    }

    static ValidatableResponse post(String path, String body) {
        return given().contentType(ContentType.JSON)
                .header("X-Actor", "test officer")
                .body(body)
                .post(path)
                .then();
    }

    static ValidatableResponse get(String path) {
        return given().get(path).then();
    }

    static String created(String path, String body) {
        return post(path, body).statusCode(201).extract().path("id");
    }

    static String euros(String amount) {
        return "{\"amount\": %s, \"currency\": \"EUR\"}".formatted(amount);
    }

    static String evidence(String reference) {
        return "{\"type\": \"TEST\", \"reference\": \"%s\"}".formatted(reference);
    }
}
