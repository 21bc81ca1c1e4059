package fr.quitus.cofinancing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The accountant's P503: money came and no order explains it. */
@QuarkusTest
class MoneyBeforeOrderTest {

    private static final String RECONCILIATION = "/v1/receipt-reconciliation/";
    private static final String WITHOUT_ORDER = "/v1/receipts?state=WITHOUT_ORDER&limit=500";

    private Dossier dossier;
    private String claim;

    @BeforeEach
    void claimsAndDeclaresABudget() {
        dossier = Dossier.agreed("20000.00");
        claim = dossier.claimed("SEM-CDC-P503", "20000.00");
        Api.post(RECONCILIATION + "accounts", """
                        {"kind": "PES_BUDGET", "value": "24420077000018/100/%d", "name": "Budget"}
                        """.formatted(dossier.n())).statusCode(201);
    }

    private static ValidatableResponse upload(byte[] file) {
        return given().contentType("application/octet-stream")
                .body(file)
                .post(RECONCILIATION + "statements")
                .then();
    }

    /** The only state of an order in a file. */
    private static String lineOf(byte[] file) {
        String sha256 = upload(file).statusCode(201).extract().path("sha256");
        return Api.get(RECONCILIATION + "statements/" + sha256 + "/lines")
                .extract()
                .path("items[0].id");
    }

    private ValidatableResponse regularise(String line, int number) {
        var order = dossier.orderOfLine(claim, number);
        return Api.decide("/v1/receipts/" + line + "/regularisation", line, order);
    }

    @Test
    void waitsUntilAnOrderIsIssued() {
        var line = lineOf(AccountantsFile.beforeAnyOrder(dossier.n(), 900, "12000.00"));
        Api.get(WITHOUT_ORDER)
                .body("items.find { it.line == '%s' }.kind".formatted(line), is("ORDER_STATE"))
                .body("items.find { it.line == '%s' }.amount.amount".formatted(line), equalTo(12000f))
                .body("items.find { it.line == '%s' }.verdict".formatted(line), is("UNMATCHED"));

        regularise(line, 655)
                .statusCode(201)
                .body("type", is("AFTER_RECEIPT"))
                .body("state", is("EXPECTED"))
                .body("received.amount", equalTo(0f));

        Api.get(WITHOUT_ORDER).body("items.line", not(hasItem(line)));
        regularise(line, 656).statusCode(409).body("code", is("OUTCOME_NOT_WAITING"));
        dossier.expect("accepted", 0f);
        dossier.expect("ordered", 12000f);
    }

    @Test
    void isNeverTakenForAnOrderThatHasTheSameNumber() {
        dossier.issued(claim, "12000.00", 901);

        upload(AccountantsFile.beforeAnyOrder(dossier.n(), 901, "12000.00"))
                .statusCode(201)
                .body("verdicts.UNMATCHED", is(1));
        dossier.expect("accepted", 0f);
    }

    @Test
    void isNotWhatAnUnknownOrderIs() {
        var line = lineOf(AccountantsFile.unknown(dossier.n(), 902, "12000.00"));

        Api.get(WITHOUT_ORDER).body("items.line", not(hasItem(line)));
        regularise(line, 657).statusCode(422).body("code", is("LINE_ASKS_FOR_NO_ORDER"));
        dossier.expect("ordered", 0f);
    }
}
