package fr.quitus.launcher.story;

import com.fasterxml.jackson.databind.JsonNode;
import fr.quitus.ledger.Money;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the Caisse des Dépôts et Consignations pays in: 20,000 for the action, as the deliberation says. The two claims,
 * their orders and all dates are made up.
 */
final class CofinancingChapter {

    private final Api officer;
    private String contribution = "";
    private String secondClaim = "";

    /** @param api as the authorising officer uses it */
    CofinancingChapter(Api api) {
        this.officer = api;
    }

    /** Whether an earlier run has told the chapter; then its contribution is this one's. */
    boolean isTold() {
        JsonNode known = officer.get("/v1/contributions?action=" + SubsidyChapter.ACTION)
                .body()
                .at("/items/0/id");
        contribution = known.asText("");
        return !known.isMissingNode();
    }

    /** The funder, the action with its financing plan, the agreement. */
    void agree() {
        String funder = officer.post(
                        "/v1/funders", Map.of("name", "Caisse des Dépôts et Consignations", "siren", "180020026"))
                .text("/id");
        officer.post("/v1/actions", newAction(funder));
        contribution =
                officer.post("/v1/contributions", newContribution(funder)).text("/id");
    }

    /** Both claims; only the first gets its revenue order before the money comes. */
    void claimBoth() {
        String firstClaim = claim("BOOSTER-2022-1", "12000.00", "2022-05-31");
        secondClaim = claim("BOOSTER-2022-2", "8000.00", "2022-09-05");
        var order = orderNumber("58", "412");
        order.put("claim", firstClaim);
        order.put("amount", Money.euros("12000.00"));
        order.put("issuedOn", "2022-06-02");
        officer.post("/v1/revenue-orders", order);
    }

    /** Issues the order that the 8,000 received with none wait for. */
    void regularise(JsonNode receipt) {
        var order = orderNumber("91", "655");
        order.put("claim", secondClaim);
        order.put("issuedOn", "2022-10-05");
        order.put("reason", "the balance of the agreement (illustrative)");
        officer.post(
                "/v1/receipts/" + receipt.path("line").asText() + "/regularisation",
                "\"" + receipt.path("version").asText() + "\"",
                order);
    }

    Answer position() {
        return officer.get("/v1/contributions/" + contribution + "/position");
    }

    private static Map<String, Object> newAction(String funder) {
        return Map.of(
                "reference", SubsidyChapter.ACTION,
                "title", SubsidyChapter.OBJECT,
                "programme", "PROCESS",
                "financialYear", SampleFiles.YEAR,
                "financingPlan",
                        Map.of(
                                "cost", Money.euros("35000.00"),
                                "ownFunds", Money.euros("15000.00"),
                                "shares", List.of(Map.of("funder", funder, "amount", Money.euros("20000.00")))));
    }

    private static Map<String, Object> newContribution(String funder) {
        return Map.of(
                "funder",
                funder,
                "action",
                SubsidyChapter.ACTION,
                "agreement",
                Map.of("reference", "illustrative: CDC-2022", "signedOn", "2022-05-02"),
                "terms",
                Map.of("basis", "FIXED", "amount", Money.euros("20000.00")));
    }

    private String claim(String number, String euros, String claimedOn) {
        return officer.post(
                        "/v1/claims",
                        Map.of(
                                "contribution", contribution,
                                "number", number,
                                "amount", Money.euros(euros),
                                "claimedOn", claimedOn))
                .text("/id");
    }

    private static Map<String, Object> orderNumber(String slip, String number) {
        var order = new HashMap<String, Object>();
        order.put("collectivity", SampleFiles.BUDGET.siret());
        order.put("collectivityCode", SampleFiles.BUDGET.collectivity());
        order.put("budgetCode", SampleFiles.BUDGET.budget());
        order.put("financialYear", SampleFiles.YEAR);
        order.put("slip", slip);
        order.put("number", number);
        order.put("line", 1);
        return order;
    }
}
