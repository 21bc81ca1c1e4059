package fr.quitus.cofinancing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** The EUR 20,000 of the Caisse des Dépôts, from the agreement to the last cent on the treasury account. */
@QuarkusTest
class ContributionLifeScenarioTest {

    private static final String RECONCILIATION = "/v1/receipt-reconciliation/";

    @Test
    void receivesOnePartOnItsOrderAndTheOtherBeforeAnyOrder() {
        // The agreement is signed; two claims are sent; only the first gets its revenue order at once.
        var dossier = Dossier.agreed("20000.00");
        var payer = "CAISSE " + dossier.n();
        var first = dossier.claimed("SEM-CDC-2022-1", "8000.00");
        var second = dossier.claimed("SEM-CDC-2022-2", "12000.00");
        var order = dossier.issued(first, "8000.00", 312);
        dossier.expect("remainingToClaim", 0f);
        dossier.expect("remainingToReceive", 20000f);

        // The treasury statement of 1 July shows both transfers, and one of nobody we know.
        var account = "%011d".formatted(dossier.n());
        declare("RIB", "30001-00064-" + account);
        declare("PES_BUDGET", "24420077000018/100/" + dossier.n());
        var statement = new TreasuryStatement(account)
                .credit("8000.00", payer, "TITRE 2022-0007-000312")
                .credit("12000.00", payer, "PARTICIPATION BOOSTER")
                .credit("77.77", "PASSANT", "MERCI")
                .file();
        upload(statement).statusCode(201).body("verdicts.MATCHED", is(1)).body("verdicts.UNMATCHED", is(2));
        dossier.expect("received", 8000f);
        Api.get("/v1/revenue-orders/" + order).body("state", is("RECEIVED")).body("receivedOn", is("2022-07-01"));

        // The same file again changes nothing.
        upload(statement).statusCode(200).body("alreadyKnown", is(true));
        dossier.expect("received", 8000f);

        // The 12,000 wait with no order; the order is issued, and they are received on it.
        var line = Api.get("/v1/receipts?state=WITHOUT_ORDER&limit=500")
                .statusCode(200)
                .extract()
                .<String>path("items.find { it.counterparty == '" + payer + "' }.line");
        var regularisation = dossier.orderOfLine(second, 655);
        refuse(line, regularisation.replace(second, first), 422, "ORDER_ABOVE_CLAIM");
        refuse(line, regularisation.replace("\"655\"", "\"312\""), 409, "ORDER_NUMBER_TAKEN");
        regularise(line, regularisation)
                .statusCode(201)
                .body("state", is("RECEIVED"))
                .body("type", is("AFTER_RECEIPT"))
                .body("receivedOn", is("2022-07-01"));
        refuse(line, regularisation.replace("\"655\"", "\"656\""), 409, "OUTCOME_NOT_WAITING");
        dossier.expect("received", 20000f);
        dossier.expect("remainingToReceive", 0f);

        // The accountant's file says that the first order is accepted and its money attached to it.
        upload(AccountantsFile.cleared(dossier.n(), 312, "8000.00"))
                .statusCode(201)
                .body("verdicts.MATCHED", is(2));
        dossier.expect("accepted", 8000f);
        dossier.expect("cleared", 8000f);
        Api.get("/v1/receipts?contribution=" + dossier.contribution())
                .body("items.state", contains("CLEARED", "RECEIVED"));

        // On 30 June nothing had come; every fact is where it was put.
        Api.get("/v1/contributions/" + dossier.contribution() + "/position?asOf=2022-06-30")
                .body("received.amount", equalTo(0f))
                .body("ordered.amount", equalTo(20000f));
        Api.get("/v1/contributions/" + dossier.contribution() + "/verification").body("holds", is(true));
        Api.get("/v1/contributions/" + dossier.contribution() + "/facts")
                .body(
                        "items.kind",
                        contains(
                                "CONTRIBUTION_AGREED",
                                "CLAIMED",
                                "CLAIMED",
                                "REVENUE_ORDERED",
                                "RECEIVED",
                                "REVENUE_ORDERED",
                                "RECEIVED",
                                "REVENUE_ORDER_ACCEPTED",
                                "CLEARED"));
    }

    private static void declare(String kind, String value) {
        Api.post(
                        RECONCILIATION + "accounts",
                        "{\"kind\": \"%s\", \"value\": \"%s\", \"name\": \"Account %2$s\"}".formatted(kind, value))
                .statusCode(201);
    }

    private static ValidatableResponse upload(byte[] file) {
        return given().contentType("application/octet-stream")
                .body(file)
                .post(RECONCILIATION + "statements")
                .then();
    }

    private static ValidatableResponse regularise(String line, String body) {
        return Api.decide("/v1/receipts/" + line + "/regularisation", line, body);
    }

    private static void refuse(String line, String body, int status, String code) {
        regularise(line, body).statusCode(status).body("code", is(code));
    }
}
