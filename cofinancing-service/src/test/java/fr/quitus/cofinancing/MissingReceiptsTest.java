package fr.quitus.cofinancing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Money that should have come waits in the queue, and so does money that nobody expected. */
@QuarkusTest
class MissingReceiptsTest {

    private static final String R = "/v1/receipt-reconciliation";

    @Test
    void anOrderMissesItsAcceptanceAndItsMoney() {
        var dossier = Dossier.agreed("20000.00");
        int number = 77_000 + dossier.n();
        var label = "Revenue order 2022-7-%d, Caisse %d".formatted(number, dossier.n());
        dossier.issued(dossier.claimed("CLAIM-M" + dossier.n(), "8000.00"), "8000.00", number);

        var found = Api.get(R + "/exceptions?kind=MISSING&limit=500")
                .statusCode(200)
                .body(
                        "items.findAll { it.text == '%s' }.purpose".formatted(label),
                        hasItems("ORDER_ACCEPTANCE", "RECEIPT"))
                .extract();
        String receipt = found.path("items.find { it.text == '%s' && it.purpose == 'RECEIPT' }.id".formatted(label));
        Api.get(R + "/missing/" + receipt)
                .statusCode(200)
                .body("movement.dueOn", is("2022-08-09"))
                .body("lookedFor.references", hasItem("CLAIM-M" + dossier.n()))
                .body("lookedFor.party", is("Caisse " + dossier.n()));
    }

    @Test
    void moneyWithoutAnOrderAsksForOne() {
        var account = "M%010d".formatted(Api.unique());
        Api.post(R + "/accounts", """
                {"kind": "RIB", "value": "30001-00064-%s", "name": "Treasury account"}""".formatted(account)).statusCode(201);
        String sha256 = given().contentType("application/octet-stream")
                .body(new TreasuryStatement(account)
                        .credit("17.31", "INCONNU", "DON")
                        .file())
                .post(R + "/statements")
                .then()
                .statusCode(201)
                .extract()
                .path("sha256");
        String line = Api.get(R + "/statements/" + sha256 + "/lines").extract().path("items[0].id");

        Api.get(R + "/exceptions/" + line)
                .body("actions.action", contains("CHOOSE", "MATCH", "IGNORE", "CREATE_ORDER", "ASSIGN", "COMMENT"))
                .body("actions.find { it.action == 'CREATE_ORDER' }.path", is("/v1/receipts/{id}/regularisation"));
    }
}
