package fr.quitus.cofinancing.revenueorder;

import fr.quitus.cofinancing.contribution.ContributionFact;
import fr.quitus.ledger.Entry;
import fr.quitus.ledger.Evidence;
import fr.quitus.ledger.Fact;
import fr.quitus.ledger.FactRepository;
import fr.quitus.ledger.FactSummary;
import fr.quitus.ledger.Ledger;
import fr.quitus.ledger.NewFact;
import fr.quitus.support.accounting.AccountingDates;
import fr.quitus.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Undoes what a statement's line was taken to prove about an order, in the caller's transaction. */
@ApplicationScoped
public class Reversals {

    private final RevenueOrders locks;
    private final RevenueOrderRepository orders;
    private final FactRepository facts;
    private final AccountingDates dates;
    private final Ledger ledger;

    Reversals(
            RevenueOrders locks,
            RevenueOrderRepository orders,
            FactRepository facts,
            AccountingDates dates,
            Ledger ledger) {
        this.locks = locks;
        this.orders = orders;
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
        requireUndoable(locked, kind, original);
        var evidence = new Evidence("UNDONE_MATCH", original.evidence().reference());
        var undoing = NewFact.of(kind, original.amount(), on, evidence).with("reason", reason);
        ledger.append(List.of(Entry.reversing(locked.contribution(), original, undoing)));
        var back = original.amount().negated();
        locked.order().follow(kind, back);
        locked.claim().follow(kind, back);
        restore(locked.order(), kind);
    }

    private void requireUndoable(LockedOrder locked, ContributionFact kind, Fact original) {
        var order = locked.order();
        var amount = original.amount();
        switch (kind) {
            case CLEARED, OFFSET -> {
                // Nothing stands on a clearing.
            }
            case RECEIVED ->
                require(!order.cleared().isMoreThan(order.received().minus(amount)), original, Set.of(order.id()));
            case REVENUE_ORDER_ACCEPTED ->
                require(order.cleared().isZero() && order.accepted().equals(amount), original, Set.of(order.id()));
            case REVENUE_ORDER_REJECTED, REVENUE_ORDER_REDUCED, REVENUE_ORDER_CANCELLED -> {
                require(!amount.isMoreThan(locked.claim().remainingToOrder()), original, othersOf(locked));
                requireNumberFree(order, kind, original);
            }
            default -> throw new IllegalStateException(kind + " is never undone");
        }
    }

    private Set<UUID> othersOf(LockedOrder locked) {
        return orders.ofClaim(locked.claim().id());
    }

    private void requireNumberFree(RevenueOrder order, ContributionFact kind, Fact original) {
        if (kind != ContributionFact.REVENUE_ORDER_REDUCED) {
            var holder = orders.holderOf(order.number());
            require(holder.isEmpty(), original, holder.stream().collect(Collectors.toSet()));
        }
    }

    /** Names what happened to the orders since, and must be undone first. */
    private void require(boolean undoable, Fact original, Set<UUID> orders) {
        if (!undoable) {
            var later = orders.stream()
                    .flatMap(order -> facts.standing(order).stream())
                    .filter(fact -> fact.sequence() > original.sequence())
                    .sorted(Comparator.comparingLong(Fact::sequence))
                    .map(FactSummary::of)
                    .toList();
            var named = later.stream()
                    .map(fact -> "%s %s %s".formatted(fact.kind(), fact.effectiveOn(), fact.amount()))
                    .collect(Collectors.joining(", "));
            throw new Refusal(RevenueOrderReason.LATER_FACTS_DEPEND, named).with("facts", later);
        }
    }

    /** An offset counts for both. */
    private LocalDate lastDayOf(RevenueOrder order, ContributionFact kind) {
        return Stream.of(kind, ContributionFact.OFFSET)
                .flatMap(counted -> facts.standing(order.id(), counted).stream())
                .map(Fact::effectiveOn)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private void restore(RevenueOrder order, ContributionFact kind) {
        switch (kind) {
            case CLEARED -> order.clearedOn(lastDayOf(order, kind));
            case RECEIVED -> order.receivedOn(lastDayOf(order, kind));
            case OFFSET -> {
                restore(order, ContributionFact.RECEIVED);
                restore(order, ContributionFact.CLEARED);
            }
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
