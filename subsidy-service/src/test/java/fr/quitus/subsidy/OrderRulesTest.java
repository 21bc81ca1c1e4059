package fr.quitus.subsidy;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** What stands between a vote and a payment order: each rule inside, on and outside its limit. */
@QuarkusTest
class OrderRulesTest {

    @Test
    void refusesAnOrderBeforeTheActIsEnforceable() {
        var dossier = Dossier.voted("20000.00");
        refused(dossier.order(null, "1.00", 1), 422, "NOT_ENFORCEABLE");
        dossier.publish();
        refused(dossier.order(null, "1.00", 1).replace("2022-05-10", "2022-04-24"), 422, "NOT_ENFORCEABLE");
        dossier.issuedOn("2022-04-25", null, "1.00", 1);
    }

    @Test
    void needsASignedAgreementAbove23000ButNotFor23000() {
        var above = Dossier.voted("23000.01");
        above.publish();
        refused(above.order(null, "1.00", 1), 422, "AGREEMENT_REQUIRED");
        above.agree();
        refused(above.order(null, "1.00", 1).replace("2022-05-10", "2022-05-01"), 422, "AGREEMENT_NOT_SIGNED_YET");
        above.issuedOn("2022-05-02", null, "1.00", 1);

        var atLimit = Dossier.voted("23000.00");
        atLimit.publish();
        atLimit.issued(null, "23000.00", 1);
    }

    @Test
    void ordersTheAwardToTheCentAndNotOneMore() {
        var dossier = Dossier.voted("100.00");
        dossier.publish();
        refused(dossier.order(null, "100.01", 1), 422, "ABOVE_AWARD");
        dossier.issued(null, "99.99", 1);
        refused(dossier.order(null, "0.02", 2), 422, "ABOVE_AWARD");
        dossier.issued(null, "0.01", 3);
        refused(dossier.order(null, "0.01", 4), 422, "ABOVE_AWARD");
    }

    @Test
    void chargesAnInstalmentOfThisSubsidyAndNotMoreThanItHolds() {
        var dossier = Dossier.ready();
        refused(dossier.order(null, "1.00", 1), 422, "INSTALMENT_REQUIRED");
        refused(dossier.order(dossier.budgetLine(), "1.00", 1), 422, "INSTALMENT_NOT_OF_SUBSIDY");
        refused(dossier.order(dossier.advance(), "10500.01", 1), 422, "ABOVE_INSTALMENT");
        dossier.issued(dossier.advance(), "10500.00", 1);
    }

    @Test
    void staysWithinTheCreditsOfTheLine() {
        var dossier = Dossier.voted("100.00");
        dossier.publish();
        var poor = Dossier.budgetLine(Api.unique(), "60.00");
        var onPoor = dossier.order(null, "60.01", 1).replace("\"slip\"", "\"budgetLine\": \"" + poor + "\", \"slip\"");
        refused(onPoor, 422, "ABOVE_CREDITS");
        Api.created("/v1/payment-orders", onPoor.replace("60.01", "60.00"));
        Api.post("/v1/budget-lines/" + poor + "/credits", """
                        {"direction": "WITHDRAWN", "amount": %s, "effectiveOn": "2022-06-01", "evidence": %s}
                        """.formatted(Api.euros("0.01"), Api.evidence("DM1")))
                .statusCode(422)
                .body("code", is("CREDITS_BELOW_USED"));
    }

    @Test
    void issuesOrdersOfAYearUntilTheEndOfTheComplementaryPeriod() {
        var dossier = Dossier.voted("100.00");
        dossier.publish();
        dossier.issuedOn("2023-01-31", null, "1.00", 1);
        refused(dossier.order(null, "1.00", 2).replace("2022-05-10", "2023-02-01"), 422, "OUTSIDE_FINANCIAL_YEAR");
        refused(dossier.order(null, "1.00", 2).replace("2022-05-10", "2999-01-01"), 422, "DATE_IN_FUTURE");
    }

    @Test
    void givesANumberOnceUnlessItsOrderWasNeverAccepted() {
        var dossier = Dossier.voted("100.00");
        dossier.publish();
        var first = dossier.issued(null, "10.00", 7);
        refused(dossier.order(null, "10.00", 7), 409, "NUMBER_TAKEN");
        refused(dossier.order(null, "10.00", 7).replace("\"14\"", "\"014\""), 409, "NUMBER_TAKEN");
        reject(first, "2022-05-11");
        var second = dossier.issued(null, "10.00", 7);
        Api.post(
                        "/v1/payment-orders/" + second + "/acceptance",
                        "{\"acceptedOn\": \"2022-05-12\", \"evidence\": %s}".formatted(Api.evidence("PES")))
                .statusCode(200);
        reject(second, "2022-05-13");
        refused(dossier.order(null, "10.00", 7), 409, "NUMBER_TAKEN");
    }

    @Test
    void lowersAnAwardToWhatIsOrderedAndNotBelow() {
        var dossier = Dossier.voted("100.00");
        dossier.publish();
        dossier.issued(null, "60.00", 1);
        amend(dossier, "DOWN", "40.01").statusCode(422).body("code", is("AWARD_BELOW_ORDERED"));
        amend(dossier, "DOWN", "40.00").statusCode(200).body("position.remainingToOrder.amount", is(0f));
        amend(dossier, "UP", "0.01").statusCode(200).body("position.awarded.amount", is(60.01f));
    }

    @Test
    void cancelsWhatIsNotPaidAndGivesCreditsBack() {
        var dossier = Dossier.voted("100.00");
        dossier.publish();
        var order = dossier.issued(null, "80.00", 1);
        cancel(order, "\"amount\": %s,".formatted(Api.euros("80.01")))
                .statusCode(422)
                .body("code", is("ABOVE_UNPAID"));
        cancel(order, "").statusCode(200).body("state", is("CANCELLED"));
        cancel(order, "").statusCode(409).body("code", is("STATE_DOES_NOT_ALLOW"));
        dossier.issued(null, "100.00", 1);
    }

    @Test
    void explainsARefusalInFrenchToWhoAsksForIt() {
        var dossier = Dossier.voted("100.00");
        given().contentType("application/json")
                .header("Accept-Language", "fr")
                .body(dossier.order(null, "1.00", 1))
                .post("/v1/payment-orders")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .header("Content-Language", "fr")
                .body("title", is("Refusé"))
                .body("detail", containsString("n’est pas exécutoire"));
    }

    private static void refused(String order, int status, String code) {
        Api.post("/v1/payment-orders", order).statusCode(status).body("code", is(code));
    }

    private static void reject(String order, String on) {
        Api.post(
                        "/v1/payment-orders/" + order + "/rejection",
                        "{\"decidedOn\": \"%s\", \"reasons\": [\"02\"], \"evidence\": %s}"
                                .formatted(on, Api.evidence("PES")))
                .statusCode(200);
    }

    private static ValidatableResponse amend(Dossier dossier, String direction, String by) {
        return Api.post(
                dossier.path() + "/amendments",
                "{\"direction\": \"%s\", \"amount\": %s, \"effectiveOn\": \"2022-07-01\", \"evidence\": %s}"
                        .formatted(direction, Api.euros(by), Api.evidence("deliberation")));
    }

    private static ValidatableResponse cancel(String order, String amount) {
        return Api.post(
                "/v1/payment-orders/" + order + "/cancellations",
                "{%s \"effectiveOn\": \"2022-07-01\", \"evidence\": %s}".formatted(amount, Api.evidence("TypBord 02")));
    }
}
