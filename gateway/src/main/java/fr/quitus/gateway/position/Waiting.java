package fr.quitus.gateway.position;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What waits, and on whom.
 *
 * @param who has to act next
 * @param what stable name of the act
 * @param reference the order, claim, subsidy or contribution concerned
 */
public record Waiting(Who who, String what, Euros amount, String reference) {

    /** Ordonnateur, comptable, bank, funder or beneficiary. */
    public enum Who {
        AUTHORISING_OFFICER,
        ACCOUNTING_OFFICER,
        BANK,
        FUNDER,
        BENEFICIARY
    }

    private record Step(Who who, String what) {}

    /** A rejected order waits for nothing itself: what it released shows in what remains to order. */
    private static final Map<String, Step> PAYMENT_ORDERS = Map.of(
            "ORDERED", new Step(Who.ACCOUNTING_OFFICER, "ACCEPT_PAYMENT_ORDER"),
            "ON_HOLD", new Step(Who.AUTHORISING_OFFICER, "ANSWER_HOLD"),
            "ACCEPTED", new Step(Who.ACCOUNTING_OFFICER, "PAY"),
            "PAID", new Step(Who.BANK, "CLEAR_PAYMENT"),
            "RETURNED", new Step(Who.BENEFICIARY, "CORRECT_BANK_DETAILS"));

    private static final Map<String, Step> REVENUE_ORDERS = Map.of(
            "ORDERED", new Step(Who.ACCOUNTING_OFFICER, "ACCEPT_REVENUE_ORDER"),
            "ACCEPTED", new Step(Who.FUNDER, "PAY_REVENUE_ORDER"),
            "RECEIVED", new Step(Who.ACCOUNTING_OFFICER, "CLEAR_RECEIPT"));

    static List<Waiting> onSubsidies(JsonNode subsidies, JsonNode orders) {
        var waiting = new ArrayList<Waiting>();
        remaining(waiting, subsidies, "remainingToOrder", "ORDER_PAYMENT");
        byState(waiting, orders, PAYMENT_ORDERS);
        return waiting;
    }

    static List<Waiting> onContributions(JsonNode contributions, JsonNode claims, JsonNode orders) {
        var waiting = new ArrayList<Waiting>();
        remaining(waiting, contributions, "remainingToClaim", "CLAIM");
        claims.forEach(claim -> {
            var left = Euros.of(claim.path("remainingToOrder"));
            if (left.isPositive() && !claim.path("state").asText().equals("WITHDRAWN")) {
                waiting.add(new Waiting(
                        Who.AUTHORISING_OFFICER,
                        "ISSUE_REVENUE_ORDER",
                        left,
                        claim.path("number").asText()));
            }
        });
        byState(waiting, orders, REVENUE_ORDERS);
        return waiting;
    }

    private static void remaining(List<Waiting> waiting, JsonNode subjects, String figure, String what) {
        subjects.forEach(subject -> {
            var left = Euros.of(subject.path("position").path(figure));
            if (left.isPositive()) {
                waiting.add(new Waiting(
                        Who.AUTHORISING_OFFICER, what, left, subject.path("id").asText()));
            }
        });
    }

    private static void byState(List<Waiting> waiting, JsonNode orders, Map<String, Step> steps) {
        orders.forEach(order -> {
            var step = steps.get(order.path("state").asText());
            if (step != null) {
                waiting.add(new Waiting(
                        step.who(),
                        step.what(),
                        Euros.of(order.path("amount")),
                        order.path("reference").asText()));
            }
        });
    }
}
