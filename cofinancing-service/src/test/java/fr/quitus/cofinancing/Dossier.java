package fr.quitus.cofinancing;

import io.restassured.response.ValidatableResponse;

/** A contribution of EUR 20,000 like that of the Caisse des Dépôts; its own funder and action for each test. */
record Dossier(int n, String funder, String action, String contribution) {

    static Dossier agreed(String amount) {
        var n = Api.unique();
        var funder =
                Api.created("/v1/funders", "{\"name\": \"Caisse %d\", \"siren\": \"%s\"}".formatted(n, Api.siren(n)));
        var action = "BOOSTER-" + n;
        Api.created("/v1/actions", action(action, funder, "35000.00", "15000.00", "20000.00"));
        var contribution = Api.created(
                "/v1/contributions",
                contribution(funder, action, "{\"basis\": \"FIXED\", \"amount\": %s}".formatted(Api.euros(amount))));
        return new Dossier(n, funder, action, contribution);
    }

    static String action(String reference, String funder, String cost, String ownFunds, String share) {
        return """
                {"reference": "%s", "title": "Territorial booster", "programme": "PROCESS", "financialYear": 2022,
                 "financingPlan": {"cost": %s, "ownFunds": %s, "shares": [{"funder": "%s", "amount": %s}]}}
                """.formatted(reference, Api.euros(cost), Api.euros(ownFunds), funder, Api.euros(share));
    }

    static String contribution(String funder, String action, String terms) {
        return """
                {"funder": "%s", "action": "%s", "terms": %s,
                 "agreement": {"reference": "CONV-2022", "signedOn": "2022-05-02"}}
                """.formatted(funder, action, terms);
    }

    String claim(String number, String amount) {
        return """
                {"contribution": "%s", "number": "%s", "amount": %s, "claimedOn": "2022-06-01"}
                """.formatted(contribution, number, Api.euros(amount));
    }

    String claimed(String number, String amount) {
        return Api.created("/v1/claims", claim(number, amount));
    }

    /** An order of this dossier's own budget. */
    String order(String claim, String amount, int number) {
        return """
                {"claim": "%s", "collectivity": "24420077000018", "collectivityCode": "100", "budgetCode": "%d",
                 "financialYear": 2022, "slip": "0007", "number": "%d", "line": 1, "amount": %s, "issuedOn": "2022-06-10"}
                """.formatted(claim, n, number, Api.euros(amount));
    }

    /** The same without an amount: it will be that of the line. */
    String orderOfLine(String claim, int number) {
        return order(claim, "0.01", number).replaceFirst("\"amount\": \\{[^}]*},", "");
    }

    String issued(String claim, String amount, int number) {
        return Api.created("/v1/revenue-orders", order(claim, amount, number));
    }

    static ValidatableResponse accept(String order) {
        return Api.post("/v1/revenue-orders/" + order + "/acceptance", "{\"acceptedOn\": \"2022-06-15\"}");
    }

    static ValidatableResponse reject(String order) {
        return Api.post(
                "/v1/revenue-orders/" + order + "/rejection",
                "{\"decidedOn\": \"2022-06-20\", \"reasons\": [\"02\"], \"comment\": \"agreement missing\"}");
    }

    static ValidatableResponse cancel(String order, String amount) {
        return Api.post("/v1/revenue-orders/" + order + "/cancellations", """
                        {"amount": %s, "effectiveOn": "2022-06-20", "reason": "claimed too much"}
                        """.formatted(
                        amount == null ? null : Api.euros(amount)));
    }

    static ValidatableResponse receive(String order, String amount) {
        return Api.post("/v1/receipts", """
                        {"revenueOrder": "%s", "amount": %s, "receivedOn": "2022-07-01",
                         "evidence": {"type": "TREASURY_STATEMENT", "reference": "2022-07-01/12"}}
                        """.formatted(order, Api.euros(amount)));
    }

    void expect(String total, float amount) {
        Api.get("/v1/contributions/" + contribution + "/position")
                .statusCode(200)
                .body(total + ".amount", org.hamcrest.Matchers.equalTo(amount));
    }
}
