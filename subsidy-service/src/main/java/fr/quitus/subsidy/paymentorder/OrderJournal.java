package fr.quitus.subsidy.paymentorder;

import fr.quitus.ledger.Effect;
import fr.quitus.ledger.Evidence;
import fr.quitus.ledger.Fact;
import fr.quitus.ledger.FactRepository;
import fr.quitus.ledger.Ledger;
import fr.quitus.ledger.Money;
import fr.quitus.ledger.NewFact;
import fr.quitus.subsidy.budget.BudgetLineRepository;
import fr.quitus.subsidy.budget.BudgetService;
import fr.quitus.subsidy.facts.SubsidyFact;
import fr.quitus.subsidy.facts.SubsidyTotal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
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

    /** Appends a fact about an order whose subsidy is locked. */
    Fact write(PaymentOrder order, SubsidyFact kind, Money amount, LocalDate on, Evidence evidence, String comment) {
        var fact = NewFact.of(kind, amount, on, evidence)
                .about(order.id())
                .with("order", order.number().reference())
                .with("comment", comment);
        var appended = ledger.append(order.subsidy(), fact);
        order.happenedOn(on);
        follow(order, kind, amount, 1, on, evidence);
        return appended;
    }

    /** Undoes a fact about an order whose subsidy is locked. */
    Fact reverse(PaymentOrder order, Fact original, LocalDate on, Evidence evidence, String reason) {
        var kind = SubsidyFact.valueOf(original.kind());
        var reversal = ledger.reverse(order.subsidy(), original, kind, on, evidence, reason);
        follow(order, kind, original.amount(), -1, on, evidence);
        return reversal;
    }

    /** The facts of one kind that stand for an order, oldest first. */
    List<Fact> standing(PaymentOrder order, SubsidyFact kind) {
        return facts.standing(order.id(), kind);
    }

    private void follow(
            PaymentOrder order, SubsidyFact kind, Money amount, int direction, LocalDate on, Evidence evidence) {
        for (Effect effect : kind.effects()) {
            var signed = effect.sign() * direction > 0 ? amount : amount.negated();
            order.move(effect.total(), signed);
            if (effect.total() == SubsidyTotal.ORDERED) {
                charge(order, signed, on, evidence);
            }
        }
    }

    private void charge(PaymentOrder order, Money signed, LocalDate on, Evidence evidence) {
        if (order.instalment() != null) {
            order.instalment().count(signed);
        }
        var line = lines.lock(order.budgetLine().id());
        if (signed.isPositive()) {
            budget.use(line, order.id(), signed, on, evidence);
        } else {
            budget.release(line, order.id(), signed.negated(), on, evidence);
        }
    }
}
