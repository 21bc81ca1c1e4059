package fr.quitus.launcher.story;

import com.fasterxml.jackson.databind.JsonNode;
import fr.quitus.ledger.Money;
import java.util.List;
import java.util.Map;

/**
 * What the authority grants: deliberation 2022.00158, from the vote to the payment orders.
 *
 * <p>The deliberation's data is that of the register. The agreement's date, the instalments and the orders are made up,
 * and say so where there is room for words.
 */
final class SubsidyChapter {

    static final String ACTION = "BOOSTER-2022";
    static final String OBJECT = "Territorial booster of social innovation 2022";

    private static final String ILLUSTRATIVE = "illustrative: ";

    private final Api officer;
    private String subsidy = "";
    private Answer schedule;

    /** @param api as the authorising officer uses it */
    SubsidyChapter(Api api) {
        this.officer = api;
    }

    String subsidy() {
        return subsidy;
    }

    /** Whether an earlier run has told the chapter; then its subsidy is this one's. */
    boolean isTold() {
        JsonNode known = officer.get("/v1/subsidies?action=" + ACTION).body().at("/items/0/id");
        subsidy = known.asText("");
        return !known.isMissingNode();
    }

    /** The vote, the act's two dates, the agreement, the schedule. */
    void award() {
        String beneficiary = officer.post(
                        "/v1/beneficiaries",
                        Map.of("name", "Ronalpia", "rna", "W000000000", "note", ILLUSTRATIVE + "the RNA number"))
                .text("/id");
        String line = openCredits();
        subsidy = officer.post("/v1/subsidies", newSubsidy(beneficiary, line)).text("/id");
        officer.post(path("publication"), Map.of("receivedOn", "2022-04-25", "postedOn", "2022-04-25"));
        officer.post(path("agreement"), Map.of("reference", ILLUSTRATIVE + "CONV-2022-158", "signedOn", "2022-05-02"));
        schedule = plan();
    }

    /** The advance and the two interim payments. */
    void orderAdvanceAndInterims() {
        order(0, "14000.00", "214", "1871", "2022-05-12");
        order(1, "7000.00", "305", "2644", "2022-06-30");
        order(2, "3500.00", "352", "3015", "2022-09-08");
    }

    /** The balance, and later once more under the same number, because it was rejected at the visa. */
    void orderBalance(String issuedOn) {
        order(3, "10500.00", "371", "3120", issuedOn);
    }

    Answer position() {
        return officer.get(path("position"));
    }

    private String openCredits() {
        String line = officer.post(
                        "/v1/budget-lines",
                        Map.of(
                                "collectivity",
                                SampleFiles.BUDGET.siret(),
                                "collectivityCode",
                                SampleFiles.BUDGET.collectivity(),
                                "budgetCode",
                                SampleFiles.BUDGET.budget(),
                                "financialYear",
                                SampleFiles.YEAR,
                                "account",
                                "SERV/65748/PROCE",
                                "label",
                                "Operating grants to other private-law bodies (65748)"))
                .text("/id");
        officer.post(
                "/v1/budget-lines/" + line + "/credits",
                Map.of(
                        "direction",
                        "OPENED",
                        "amount",
                        Money.euros("35000.00"),
                        "effectiveOn",
                        "2022-01-01",
                        "evidence",
                        evidence("BUDGET", ILLUSTRATIVE + "budget 2022")));
        return line;
    }

    private static Map<String, Object> newSubsidy(String beneficiary, String line) {
        return Map.of(
                "deliberation",
                Map.of("number", "2022.00158", "body", "Bureau métropolitain", "adoptedOn", "2022-04-14"),
                "beneficiary",
                beneficiary,
                "budgetLine",
                line,
                "action",
                ACTION,
                "programme",
                "PROCESS",
                "object",
                OBJECT,
                "financialYear",
                SampleFiles.YEAR,
                "award",
                Money.euros("35000.00"));
    }

    private Answer plan() {
        String etag = officer.get("/v1/subsidies/" + subsidy).etag().orElseThrow();
        var instalments = List.of(
                instalment("ADVANCE", "14000.00", "2022-05-31"),
                instalment("INTERIM", "7000.00", "2022-07-15"),
                instalment("INTERIM", "3500.00", "2022-09-30"),
                instalment("BALANCE", "10500.00", "2022-12-15"));
        return officer.put(path("schedule"), etag, Map.of("schedule", instalments));
    }

    private void order(int instalment, String euros, String slip, String number, String issuedOn) {
        officer.post(
                "/v1/payment-orders",
                Map.of(
                        "subsidy",
                        subsidy,
                        "instalment",
                        schedule.text("/schedule/" + instalment + "/id"),
                        "slip",
                        slip,
                        "number",
                        number,
                        "line",
                        1,
                        "amount",
                        Money.euros(euros),
                        "issuedOn",
                        issuedOn,
                        "object",
                        ILLUSTRATIVE + OBJECT,
                        "paymentReference",
                        SampleFiles.paymentReference(slip + "-" + number)));
    }

    private String path(String part) {
        return "/v1/subsidies/" + subsidy + "/" + part;
    }

    private static Map<String, Object> instalment(String kind, String euros, String dueOn) {
        return Map.of("kind", kind, "amount", Money.euros(euros), "dueOn", dueOn);
    }

    private static Map<String, Object> evidence(String type, String reference) {
        return Map.of("type", type, "reference", reference);
    }
}
