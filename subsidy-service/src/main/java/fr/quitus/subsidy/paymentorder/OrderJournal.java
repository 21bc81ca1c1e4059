package fr.quitus.subsidy.paymentorder;

import fr.quitus.ledger.Fact;
import fr.quitus.ledger.FactRepository;
import fr.quitus.ledger.Ledger;
import fr.quitus.ledger.Money;
import fr.quitus.ledger.Total;
import fr.quitus.subsidy.budget.BudgetLineRepository;
import fr.quitus.subsidy.budget.BudgetService;
import fr.quitus.subsidy.facts.SubsidyFact;
import fr.quitus.subsidy.facts.SubsidyTotal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Writes the facts of orders: one fact moves the subsidy, the order, its instalment and, for what is ordered, the credits
 * of its budget line, all in the caller's transaction.
 */
@ApplicationScoped
class OrderJournal {

    private final Ledger ledger;
    private final FactRepository facts;
    private final BudgetService budget;
    private final BudgetLineRepository lines;

    OrderJournal(Ledger ledger, FactRepository facts, BudgetService budget, BudgetLineRepository lines) {
        this.ledger = ledger;
        this.facts = facts;
        this.budget = budget;
        this.lines = lines;
    }

    /** Appends what was decided about orders whose subsidies are locked; the facts come in the same order. */
    List<Fact> write(List<OrderFact> decided) {
        var appended = ledger.append(decided.stream().map(OrderFact::entry).toList());
        for (var fact : decided) {
            fact.move((total, moved) -> charge(fact, total, moved));
        }
        return appended;
    }

    Fact write(OrderFact decided) {
        return write(List.of(decided)).get(0);
    }

    /** The facts of one kind that stand for an order, oldest first. */
    List<Fact> standing(PaymentOrder order, SubsidyFact kind) {
        return facts.standing(order.id(), kind);
    }

    private void charge(OrderFact fact, Total total, Money moved) {
        if (total != SubsidyTotal.ORDERED) {
            return;
        }
        var order = fact.order();
        if (order.instalment() != null) {
            order.instalment().count(moved);
        }
        var line = lines.lock(order.budgetLine().id());
        if (moved.isPositive()) {
            budget.use(line, order.id(), moved, fact.on(), fact.evidence());
        } else {
            budget.release(line, order.id(), moved.negated(), fact.on(), fact.evidence());
        }
    }
}
