package fr.quitus.cofinancing.reconciliation;

import fr.quitus.cofinancing.revenueorder.RevenueOrderRules;
import fr.quitus.reconciliation.engine.Expected;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The money that one revenue order waits for, as the engine knows it. */
@ApplicationScoped
public class Receivables {

    private final OpenOrders orders;
    private final RevenueOrderRules rules;

    Receivables(OpenOrders orders, RevenueOrderRules rules) {
        this.orders = orders;
        this.rules = rules;
    }

    public Expected of(UUID order) {
        return orders.one(order).orElseThrow().receipt(rules.receiptDueDays());
    }

    /** The order that the accountant asked for by a P503. */
    public Expected asAskedFor(UUID order) {
        return orders.one(order).orElseThrow().decision();
    }
}
