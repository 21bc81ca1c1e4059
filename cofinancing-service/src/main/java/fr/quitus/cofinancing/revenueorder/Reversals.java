package fr.quitus.cofinancing.revenueorder;

import fr.quitus.cofinancing.contribution.ContributionFact;
import fr.quitus.ledger.Entry;
import fr.quitus.ledger.Evidence;
import fr.quitus.ledger.Fact;
import fr.quitus.ledger.FactRepository;
import fr.quitus.ledger.Ledger;
import fr.quitus.ledger.Money;
import fr.quitus.ledger.NewFact;
import fr.quitus.support.accounting.AccountingDates;
import fr.quitus.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Undoes what a statement's line was taken to prove about an order, in the caller's transaction. */
@ApplicationScoped
public class Reversals {

    private final RevenueOrders locks;
    private final FactRepository facts;
    private final AccountingDates dates;
    private final Ledger ledger;

    Reversals(RevenueOrders locks, FactRepository facts, AccountingDates dates, Ledger ledger) {
        this.locks = locks;
        this.facts = facts;
        this.dates = dates;
        this.ledger = ledger;
    }

    /**
     * Appends reversals, the last fact first.
     *
     * @param ids facts about one order
     * @throws Refusal before any effect, when a fact is undone already or later facts depend on it
     */
    public void undo(List<UUID> ids, LocalDate on, String reason) {
        var originals = ids.stream().map(facts::findById).toList();
        dates.requirePast("effectiveOn", on);
        for (int i = originals.size() - 1; i >= 0; i--) {
            undo(originals.get(i), on, reason);
        }
    }

    private void undo(Fact original, LocalDate on, String reason) {
        var locked = locks.lock(original.itemId());
        dates.require("effectiveOn", on, original.effectiveOn());
        if (facts.isReversed(original.id())) {
            throw new Refusal(RevenueOrderReason.FACT_REVERSED_ALREADY, original.id());
        }
        var kind = ContributionFact.valueOf(original.kind());
        requireUndoable(locked, kind, original.amount());
        var evidence = new Evidence("UNDONE_MATCH", original.evidence().reference());
        var undoing = NewFact.of(kind, original.amount(), on, evidence).with("reason", reason);
        ledger.append(List.of(Entry.reversing(locked.contribution(), original, undoing)));
        var back = original.amount().negated();
        locked.order().follow(kind, back);
        locked.claim().follow(kind, back);
        restore(locked.order(), kind);
    }

    private void requireUndoable(LockedOrder locked, ContributionFact kind, Money amount) {
        var order = locked.order();
        var undoable = switch (kind) {
            case CLEARED -> true;
            case RECEIVED -> !order.cleared().isMoreThan(order.received().minus(amount));
            case REVENUE_ORDER_ACCEPTED ->
                order.cleared().isZero() && order.accepted().equals(amount);
            case REVENUE_ORDER_REJECTED, REVENUE_ORDER_REDUCED, REVENUE_ORDER_CANCELLED ->
                !amount.isMoreThan(locked.claim().remainingToOrder());
            default -> false;
        };
        if (!undoable) {
            throw new Refusal(
                    RevenueOrderReason.LATER_FACTS_DEPEND, order.number().toString());
        }
        if (kind == ContributionFact.REVENUE_ORDER_REJECTED || kind == ContributionFact.REVENUE_ORDER_CANCELLED) {
            locks.requireFree(order.number());
        }
    }

    private static void restore(RevenueOrder order, ContributionFact kind) {
        switch (kind) {
            case CLEARED -> order.clearedOn(order.cleared().isZero() ? null : order.clearedOn());
            case RECEIVED -> order.receivedOn(order.received().isZero() ? null : order.receivedOn());
            case REVENUE_ORDER_ACCEPTED -> order.acceptedOn(null);
            case REVENUE_ORDER_REDUCED -> order.rejectedOn(null, List.of());
            case REVENUE_ORDER_REJECTED, REVENUE_ORDER_CANCELLED -> {
                order.rejectedOn(null, List.of());
                order.holdNumber();
            }
            default -> throw new IllegalStateException(kind + " is never undone");
        }
    }
}
