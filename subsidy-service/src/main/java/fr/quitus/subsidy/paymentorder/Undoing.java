package fr.quitus.subsidy.paymentorder;

import fr.quitus.ledger.Evidence;
import fr.quitus.ledger.Fact;
import fr.quitus.ledger.FactRepository;
import fr.quitus.ledger.FactSummary;
import fr.quitus.ledger.Money;
import fr.quitus.subsidy.facts.SubsidyFact;
import fr.quitus.subsidy.subsidy.SubsidyRepository;
import fr.quitus.support.accounting.AccountingDates;
import fr.quitus.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes back facts that a match made, newest first, unless later facts stand on them. */
@ApplicationScoped
class Undoing {

    private static final Set<SubsidyFact> PAYMENTS = Set.of(SubsidyFact.PAID, SubsidyFact.OFFSET);

    /** Evidence of what is stated again because a match is undone: it bears the day of the undoing. */
    private static final String UNDONE = "UNDONE_MATCH";

    private final SubsidyRepository subsidies;
    private final PaymentOrderRepository orders;
    private final FactRepository facts;
    private final OrderJournal journal;
    private final AccountingDates dates;

    Undoing(
            SubsidyRepository subsidies,
            PaymentOrderRepository orders,
            FactRepository facts,
            OrderJournal journal,
            AccountingDates dates) {
        this.subsidies = subsidies;
        this.orders = orders;
        this.facts = facts;
        this.journal = journal;
        this.dates = dates;
    }

    void undo(UUID subsidy, List<UUID> ids, LocalDate on, String reason) {
        subsidies.lock(subsidy);
        dates.requirePast("effectiveOn", on);
        var newestFirst = facts.list("id in ?1", ids).stream()
                .sorted(Comparator.comparingLong(Fact::sequence).reversed())
                .toList();
        newestFirst.stream()
                .filter(fact -> !fact.isReversal())
                .forEach(fact -> requireFree(orders.fresh(fact.itemId()), fact));
        newestFirst.forEach(fact -> undo(orders.fresh(fact.itemId()), fact, on, reason));
        newestFirst.stream().map(Fact::itemId).distinct().forEach(this::forget);
    }

    /** The order remembers nothing of what is undone: neither its date nor the accountant's reasons. */
    private void forget(UUID id) {
        var order = orders.fresh(id);
        order.happenedLastOn(facts.standing(id).stream()
                .filter(fact -> !fact.evidence().type().equals(UNDONE))
                .map(Fact::effectiveOn)
                .max(Comparator.naturalOrder())
                .orElse(order.issuedOn()));
        if (order.state() != OrderState.ON_HOLD && order.state() != OrderState.REJECTED) {
            order.explainedBy(null);
        }
    }

    private void undo(PaymentOrder order, Fact fact, LocalDate on, String reason) {
        var evidence = new Evidence(UNDONE, fact.evidence().reference());
        var kind = SubsidyFact.valueOf(fact.kind());
        if (fact.isReversal()) {
            // What the match took away is true again; a reversal is not reversed, the fact is stated anew.
            journal.write(order.happened(kind, fact.amount(), on, evidence, reason));
            return;
        }
        journal.write(order.undone(fact, on, evidence, reason));
        if (kind == SubsidyFact.ORDER_REJECTED) {
            order.takeNumber();
        }
    }

    /** The totals that would be left must still carry what was built on them. */
    private void requireFree(PaymentOrder order, Fact fact) {
        var totals = order.totals();
        switch (SubsidyFact.valueOf(fact.kind())) {
            case ORDER_ACCEPTED ->
                requireAtMost(order, fact, totals.paid().minus(totals.returned()), totals.accepted(), PAYMENTS);
            case PAID -> requireAtMost(order, fact, totals.cleared(), totals.paid(), Set.of(SubsidyFact.CLEARED));
            case CLEARED, OFFSET ->
                requireAtMost(order, fact, totals.returned(), totals.cleared(), Set.of(SubsidyFact.PAYMENT_RETURNED));
            case PAYMENT_RETURNED ->
                requireAtMost(order, fact, totals.paid().minus(totals.accepted()), totals.returned(), PAYMENTS);
            case ORDER_REJECTED -> requireNumberFree(order);
            default -> {
                // Nothing can stand on the others.
            }
        }
    }

    private void requireAtMost(PaymentOrder order, Fact fact, Money needed, Money total, Set<SubsidyFact> dependents) {
        if (needed.isMoreThan(total.minus(fact.amount()))) {
            throw dependOn(dependents.stream()
                    .flatMap(dependent -> journal.standing(order, dependent).stream())
                    .filter(later -> later.sequence() > fact.sequence())
                    .sorted(Comparator.comparingLong(Fact::sequence))
                    .toList());
        }
    }

    private void requireNumberFree(PaymentOrder order) {
        if (!order.isNumberTaken()) {
            var holder = orders.holderOf(order.number());
            if (holder != null) {
                throw dependOn(journal.standing(holder, SubsidyFact.ORDERED));
            }
        }
    }

    private static Refusal dependOn(List<Fact> later) {
        var named = later.stream()
                .map(fact -> "%s %s %s".formatted(fact.kind(), fact.effectiveOn(), fact.amount()))
                .collect(Collectors.joining(", "));
        return new Refusal(OrderReason.LATER_FACTS_DEPEND, named)
                .with("facts", later.stream().map(FactSummary::of).toList());
    }
}
