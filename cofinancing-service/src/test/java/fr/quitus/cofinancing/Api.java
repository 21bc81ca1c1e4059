package fr.quitus.cofinancing;

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

    /** Decides about a line as it is now. */
    static ValidatableResponse decide(String path, String line, String body) {
        return given().contentType(ContentType.JSON)
                .header("X-Actor", "test officer")
                .header("If-Match", "\"" + versionOf(line) + "\"")
                .body(body)
                .post(path)
                .then();
    }

    static int versionOf(String line) {
        return get("/v1/receipt-reconciliation/outcomes/" + line).extract().path("version");
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

    /** A SIREN with its check digit, another one for each number. */
    static String siren(int n) {
        var start = "9%07d".formatted(n);
        var sum = 0;
        for (int i = 0; i < start.length(); i++) {
            int digit = start.charAt(i) - '0';
            int weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return start + (10 - sum % 10) % 10;
    }
}
