package fr.quitus.cofinancing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The accountant settles a revenue order against another entry (OrgEma 06): no money moves, none is expected. */
@QuarkusTest
class OffsetTest {

    private static final String RECONCILIATION = "/v1/receipt-reconciliation/";

    private Dossier dossier;
    private String order;

    @BeforeEach
    void issueAnOrder() {
        dossier = Dossier.agreed("20000.00");
        order = dossier.issued(dossier.claimed("SEM-CDC-OFFSET", "8000.00"), "8000.00", 77);
        Api.post(RECONCILIATION + "accounts", """
                        {"kind": "PES_BUDGET", "value": "24420077000018/100/%d", "name": "Budget"}
                        """.formatted(dossier.n())).statusCode(201);
    }

    @Test
    void clearsTheOrderWithoutAReceipt() {
        upload(AccountantsFile.offset(dossier.n(), 77, "8000.00"));

        dossier.expect("accepted", 8000f);
        dossier.expect("received", 8000f);
        dossier.expect("cleared", 8000f);
        dossier.expect("remainingToReceive", 12000f);
        Api.get("/v1/contributions/" + dossier.contribution() + "/facts?limit=100")
                .body("items.kind", hasItem("OFFSET"));
        Api.get("/v1/contributions/" + dossier.contribution() + "/verification").body("holds", is(true));
    }

    @Test
    void isNotTakenForMoneyThatHasNotCome() {
        upload(AccountantsFile.cleared(dossier.n(), 77, "8000.00"));

        dossier.expect("accepted", 8000f);
        dossier.expect("received", 0f);
        dossier.expect("cleared", 0f);
    }

    @Test
    void isOpenAgainOnceTheMatchIsUndone() {
        var line = upload(AccountantsFile.offset(dossier.n(), 77, "8000.00"));

        given().contentType("application/json")
                .header(
                        "If-Match",
                        Api.get(RECONCILIATION + "outcomes/" + line).extract().header("ETag"))
                .body("{\"reason\": \"another order was meant\"}")
                .post(RECONCILIATION + "outcomes/" + line + "/reversal")
                .then()
                .statusCode(200);

        dossier.expect("received", 0f);
        dossier.expect("cleared", 0f);
        Api.get("/v1/revenue-orders/" + order).body("state", is("ACCEPTED"));
        Api.get("/v1/contributions/" + dossier.contribution() + "/verification").body("holds", is(true));
    }

    /** Answers the line of the payment. */
    private static String upload(byte[] file) {
        String sha256 = given().contentType("application/octet-stream")
                .body(file)
                .post(RECONCILIATION + "statements")
                .then()
                .statusCode(201)
                .extract()
                .path("sha256");
        return Api.get(RECONCILIATION + "statements/" + sha256 + "/lines")
                .extract()
                .path("items.find { it.kind == 'PAYMENT' }.id");
    }
}
