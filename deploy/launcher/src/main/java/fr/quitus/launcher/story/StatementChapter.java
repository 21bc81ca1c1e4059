package fr.quitus.launcher.story;

import com.fasterxml.jackson.databind.JsonNode;
import fr.quitus.ledger.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The evidence: the accounts that are the authority's, the files of the accountant and of the treasury. */
final class StatementChapter {

    private static final List<String> SIDES = List.of("payment-reconciliation", "receipt-reconciliation");
    private static final List<String> WAITING = List.of("AMBIGUOUS", "MISMATCHED", "PROPOSED", "UNMATCHED");

    private final Api accountant;

    /** @param api as the accounting officer uses it */
    StatementChapter(Api api) {
        this.accountant = api;
    }

    /** Statements of accounts that nobody declared are refused: both sides need the budget and the treasury account. */
    void declareAccounts() {
        var budget = SampleFiles.BUDGET;
        String budgetKey = String.join("/", budget.siret(), budget.collectivity(), budget.budget());
        for (String side : SIDES) {
            declare(side, "PES_BUDGET", budgetKey, budget.title());
            declare(side, "RIB", SampleFiles.ACCOUNT.rib(), "illustrative: treasury account");
        }
    }

    Answer upload(SampleFile file) {
        return accountant.upload("/v1/statements", file);
    }

    /** The bank line of an amount that came with no revenue order. */
    JsonNode receiptWithoutOrder(Money amount) {
        for (JsonNode item : items("/v1/receipts?state=WITHOUT_ORDER&limit=500")) {
            if (Answer.money(item.path("amount")).equals(amount)) {
                return item;
            }
        }
        throw new StoryBroken("No receipt of " + amount + " waits for an order");
    }

    /** Both sides of the action at once. */
    JsonNode actionPosition() {
        return accountant
                .get("/v1/actions/" + SubsidyChapter.ACTION + "/position")
                .body();
    }

    /** What waits for a person on either side. */
    List<JsonNode> waiting() {
        var lines = new ArrayList<JsonNode>();
        for (String side : SIDES) {
            for (String verdict : WAITING) {
                items("/v1/" + side + "/outcomes?limit=500&verdict=" + verdict).forEach(lines::add);
            }
        }
        return lines;
    }

    private Iterable<JsonNode> items(String path) {
        return accountant.get(path).body().path("items");
    }

    private void declare(String side, String kind, String value, String name) {
        accountant.post("/v1/" + side + "/accounts", Map.of("kind", kind, "value", value, "name", name));
    }
}
