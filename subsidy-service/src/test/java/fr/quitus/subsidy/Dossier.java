package fr.quitus.subsidy;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;

/** A subsidy of EUR 35,000 like that of deliberation 2022.00158, ready to be ordered; its own one for each test. */
record Dossier(String beneficiary, String budgetLine, String subsidy, String advance, String balance) {

    static final String AWARD = "35000.00";

    /** Awarded, enforceable, agreed, in two instalments of 10,500 and 24,500, with credits of 35,000. */
    static Dossier ready() {
        var dossier = voted(AWARD);
        dossier.publish();
        dossier.agree();
        return dossier.planned("10500.00", "24500.00");
    }

    static Dossier voted(String award) {
        var n = Api.unique();
        var beneficiary =
                Api.created("/v1/beneficiaries", "{\"name\": \"Association %d\", \"rna\": \"W%09d\"}".formatted(n, n));
        var line = budgetLine(n, award);
        var subsidy = Api.created("/v1/subsidies", """
                {"deliberation": {"number": "2022.%05d", "body": "Bureau métropolitain", "adoptedOn": "2022-04-14"},
                 "beneficiary": "%s", "budgetLine": "%s", "action": "ACTION-%d", "programme": "PROCESS",
                 "object": "Territorial booster of social innovation 2022", "financialYear": 2022, "award": %s}
                """.formatted(n, beneficiary, line, n, Api.euros(award)));
        return new Dossier(beneficiary, line, subsidy, null, null);
    }

    static String budgetLine(int n, String credits) {
        var line = Api.created("/v1/budget-lines", """
                {"collectivity": "24420077000018", "collectivityCode": "100", "budgetCode": "%02d", "financialYear": 2022,
                 "account": "SERV/65748/PROCE-%d", "label": "Grants to associations"}
                """.formatted(n, n));
        Api.post("/v1/budget-lines/" + line + "/credits", """
                        {"direction": "OPENED", "amount": %s, "effectiveOn": "2022-01-01", "evidence": %s}
                        """.formatted(
                                Api.euros(credits), Api.evidence("budget 2022")))
                .statusCode(200);
        return line;
    }

    void publish() {
        Api.post(path() + "/publication", "{\"receivedOn\": \"2022-04-25\", \"postedOn\": \"2022-04-25\"}")
                .statusCode(200);
    }

    void agree() {
        Api.post(path() + "/agreement", "{\"reference\": \"CONV-2022\", \"signedOn\": \"2022-05-02\"}")
                .statusCode(200);
    }

    Dossier planned(String advance, String balance) {
        var schedule = given().contentType(ContentType.JSON)
                .header("If-Match", Api.get(path()).extract().header("ETag"))
                .body("""
                        {"schedule": [
                          {"kind": "ADVANCE", "amount": %s, "dueOn": "2022-05-31"},
                          {"kind": "BALANCE", "amount": %s, "dueOn": "2022-12-15"}]}
                        """.formatted(Api.euros(advance), Api.euros(balance)))
                .put(path() + "/schedule")
                .then()
                .statusCode(200)
                .extract();
        return new Dossier(
                beneficiary, budgetLine, subsidy, schedule.path("schedule[0].id"), schedule.path("schedule[1].id"));
    }

    String path() {
        return "/v1/subsidies/" + subsidy;
    }

    /** The body of an order on an instalment. */
    String order(String instalment, String amount, int number) {
        return """
                {"subsidy": "%s", "instalment": %s, "slip": "14", "number": "%d", "line": 1, "amount": %s,
                 "issuedOn": "2022-05-10", "object": "Subsidy 2022"}
                """.formatted(subsidy, instalment == null ? null : "\"" + instalment + "\"", number, Api.euros(amount));
    }

    String issued(String instalment, String amount, int number) {
        return Api.created("/v1/payment-orders", order(instalment, amount, number));
    }

    /** The same, issued on another day than 10 May 2022. */
    String issuedOn(String date, String instalment, String amount, int number) {
        return Api.created(
                "/v1/payment-orders", order(instalment, amount, number).replace("2022-05-10", date));
    }
}
