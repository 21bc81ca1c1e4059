package fr.quitus.cofinancing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** Claims, revenue orders and the money on them: each rule inside, on and outside its limit. */
@QuarkusTest
class ClaimAndOrderTest {

    @Test
    void claimsUpToTheLastCentAgreedAndNoFurther() {
        var dossier = Dossier.agreed("20000.00");
        dossier.claimed("C-1", "19999.99");
        refused(Api.post("/v1/claims", dossier.claim("C-2", "0.02")), 422, "CLAIM_ABOVE_AGREED")
                .body("remaining.amount", equalTo(0.01f));
        dossier.claimed("C-2", "0.01");
        refused(Api.post("/v1/claims", dossier.claim("C-3", "0.01")), 422, "CLAIM_ABOVE_AGREED");
        dossier.expect("remainingToClaim", 0f);
    }

    @Test
    void refusesASecondClaimWithTheNumberAndDatesThatCannotBe() {
        var dossier = Dossier.agreed("20000.00");
        dossier.claimed("C-1", "1.00");
        refused(Api.post("/v1/claims", dossier.claim("C-1", "1.00")), 409, "CLAIM_EXISTS");
        var claim = dossier.claim("C-2", "1.00");
        refused(Api.post("/v1/claims", claim.replace("2022-06-01", "2022-05-01")), 422, "DATES_OUT_OF_ORDER");
        refused(Api.post("/v1/claims", claim.replace("2022-06-01", "2098-05-01")), 422, "DATE_IN_FUTURE");
        Api.post("/v1/claims", claim.replace("2022-06-01", "2022-05-02")).statusCode(201);
        refused(
                Api.post("/v1/claims", claim.replace(dossier.contribution(), dossier.funder())),
                422,
                "CONTRIBUTION_UNKNOWN");
    }

    @Test
    void withdrawsAClaimOnlyWhileNothingIsOrdered() {
        var dossier = Dossier.agreed("20000.00");
        var claim = dossier.claimed("C-1", "8000.00");
        var order = dossier.issued(claim, "8000.00", 1);
        refused(withdraw(claim), 409, "CLAIM_ORDERED");
        Dossier.cancel(order, null).statusCode(200).body("state", is("CANCELLED"));
        withdraw(claim).statusCode(200).body("state", is("WITHDRAWN"));
        refused(withdraw(claim), 409, "CLAIM_WITHDRAWN");
        refused(Api.post("/v1/revenue-orders", dossier.order(claim, "1.00", 2)), 409, "CLAIM_WITHDRAWN");
        dossier.expect("remainingToClaim", 20000f);
        withdraw(dossier.contribution()).statusCode(404);
    }

    private static ValidatableResponse withdraw(String claim) {
        return Api.post(
                "/v1/claims/" + claim + "/withdrawal", "{\"withdrawnOn\": \"2022-06-25\", \"reason\": \"too early\"}");
    }

    @Test
    void ordersUpToTheClaimAndNoFurther() {
        var dossier = Dossier.agreed("20000.00");
        var claim = dossier.claimed("C-1", "8000.00");
        dossier.issued(claim, "7999.99", 1);
        refused(Api.post("/v1/revenue-orders", dossier.order(claim, "0.02", 2)), 422, "ORDER_ABOVE_CLAIM");
        dossier.issued(claim, "0.01", 2);
        Api.get("/v1/claims/" + claim).body("state", is("ORDERED")).body("remainingToOrder.amount", equalTo(0f));
        refused(Api.post("/v1/revenue-orders", dossier.order(dossier.contribution(), "1", 3)), 422, "CLAIM_UNKNOWN");
    }

    @Test
    void refusesAnOrderOfAnotherAuthoritysBudget() {
        var dossier = Dossier.agreed("20000.00");
        var order = dossier.order(dossier.claimed("C-1", "8000.00"), "1.00", 1);
        refused(
                Api.post("/v1/revenue-orders", order.replace("24420077000018", "35600000000048")),
                422,
                "OTHER_AUTHORITY");
    }

    @Test
    void issuesOrdersOfAYearUntilTheEndOfItsComplementaryPeriod() {
        var dossier = Dossier.agreed("20000.00");
        var claim = dossier.claimed("C-1", "8000.00");
        var order = dossier.order(claim, "1.00", 1);
        refused(issuedOn(order, "2023-02-01"), 422, "ORDER_OUTSIDE_FINANCIAL_YEAR");
        refused(issuedOn(order.replace("2022,", "2023,"), "2022-12-31"), 422, "ORDER_OUTSIDE_FINANCIAL_YEAR");
        refused(issuedOn(order, "2022-05-31"), 422, "DATES_OUT_OF_ORDER");
        issuedOn(order, "2023-01-31").statusCode(201);
    }

    private static ValidatableResponse issuedOn(String order, String date) {
        return Api.post("/v1/revenue-orders", order.replace("2022-06-10", date));
    }

    @Test
    void givesANumberAgainOnlyIfItsOrderWasNeverAccepted() {
        var dossier = Dossier.agreed("20000.00");
        var claim = dossier.claimed("C-1", "8000.00");
        var rejected = dossier.issued(claim, "8000.00", 12);
        refused(Api.post("/v1/revenue-orders", dossier.order(claim, "1.00", 12)), 422, "ORDER_ABOVE_CLAIM");
        Dossier.reject(rejected)
                .statusCode(200)
                .body("state", is("REJECTED"))
                .body("reasons", contains("02", "agreement missing"));
        refused(Dossier.accept(rejected), 409, "ORDER_CLOSED");
        var corrected = dossier.issued(claim, "7000.00", 12);
        refused(Api.post("/v1/revenue-orders", dossier.order(claim, "1.00", 12)), 409, "ORDER_NUMBER_TAKEN");
        Dossier.accept(corrected).statusCode(200).body("state", is("ACCEPTED"));
        refused(Dossier.accept(corrected), 409, "ORDER_ACCEPTED_ALREADY");
        Dossier.reject(corrected).statusCode(200).body("state", is("REJECTED"));
        refused(Api.post("/v1/revenue-orders", dossier.order(claim, "1.00", 12)), 409, "ORDER_NUMBER_TAKEN");
        dossier.expect("ordered", 0f);
        dossier.expect("accepted", 0f);
    }

    @Test
    void reducesOnlyWhatIsAcceptedAndNotReceived() {
        var dossier = Dossier.agreed("20000.00");
        var order = dossier.issued(dossier.claimed("C-1", "8000.00"), "8000.00", 1);
        refused(Dossier.cancel(order, "100.00"), 422, "REDUCTION_BEFORE_ACCEPTANCE");
        Dossier.accept(order);
        Dossier.receive(order, "5000.00").statusCode(201).body("state", is("EXPECTED"));
        refused(Dossier.reject(order), 409, "ORDER_HAS_RECEIPTS");
        refused(Dossier.cancel(order, "3000.01"), 422, "REDUCTION_ABOVE_ORDER");
        Dossier.cancel(order, "1000.00").statusCode(200).body("ordered.amount", equalTo(7000f));
        Dossier.cancel(order, null).statusCode(200).body("state", is("RECEIVED"));
        refused(Dossier.cancel(order, null), 422, "REDUCTION_ABOVE_ORDER");
        dossier.expect("accepted", 5000f);
    }

    @Test
    void receivesUpToTheOrderAndNoFurther() {
        var dossier = Dossier.agreed("20000.00");
        var claim = dossier.claimed("C-1", "8000.00");
        var order = dossier.issued(claim, "8000.00", 1);
        refused(Dossier.receive(order, "8000.01"), 422, "RECEIPT_ABOVE_ORDER");
        Dossier.receive(order, "8000.00").statusCode(201).body("state", is("RECEIVED"));
        refused(Dossier.receive(order, "0.01"), 422, "RECEIPT_ABOVE_ORDER");
        Api.get("/v1/claims/" + claim).body("state", is("RECEIVED"));
        Api.get("/v1/receipts?contribution=" + dossier.contribution() + "&state=RECEIVED")
                .body("items.size()", is(1))
                .body("items[0].revenueOrder", is(order));
        refused(Dossier.receive(claim, "1.00"), 422, "ORDER_UNKNOWN");
    }

    @Test
    void listsOrdersByTheirState() {
        var dossier = Dossier.agreed("20000.00");
        var claim = dossier.claimed("C-1", "8000.00");
        var ordered = dossier.issued(claim, "1000.00", 1);
        var accepted = dossier.issued(claim, "1000.00", 2);
        var rejected = dossier.issued(claim, "1000.00", 3);
        Dossier.accept(accepted);
        Dossier.reject(rejected);
        expectState(claim, "ORDERED", ordered);
        expectState(claim, "ACCEPTED", accepted);
        expectState(claim, "REJECTED", rejected);
        Api.get("/v1/claims?contribution=" + dossier.contribution() + "&state=ORDERED")
                .body("items.size()", is(1));
    }

    private static void expectState(String claim, String state, String order) {
        Api.get("/v1/revenue-orders?claim=" + claim + "&state=" + state)
                .statusCode(200)
                .body("items.id", contains(order));
    }

    private static ValidatableResponse refused(ValidatableResponse response, int status, String code) {
        return response.statusCode(status).body("code", is(code));
    }
}
