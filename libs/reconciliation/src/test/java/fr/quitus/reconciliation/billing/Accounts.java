package fr.quitus.reconciliation.billing;

import static io.restassured.RestAssured.given;

import java.util.Map;

/** Accounts of the authority, each a test's own. */
public final class Accounts {

    private Accounts() {}

    /** Declares the account of this number at the bank of all test files; its id. */
    public static String declared(String number) {
        return given().contentType("application/json")
                .body(Map.of("kind", "RIB", "value", "30001-00100-" + number, "name", "Illustrative"))
                .post("/v1/payment-reconciliation/accounts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
