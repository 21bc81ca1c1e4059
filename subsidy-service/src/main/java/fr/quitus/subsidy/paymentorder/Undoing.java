package fr.quitus.subsidy.paymentorder;

import fr.quitus.ledger.Evidence;
import fr.quitus.ledger.Fact;
import fr.quitus.ledger.FactRepository;
import fr.quitus.ledger.Money;
import fr.quitus.subsidy.facts.SubsidyFact;
import fr.quitus.subsidy.subsidy.SubsidyRepository;
import fr.quitus.support.accounting.AccountingDates;
import fr.quitus.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Takes back facts that a match made, newest first, unless later facts stand on them. */
@ApplicationScoped
class Undoing {

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
    }

    private void undo(PaymentOrder order, Fact fact, LocalDate on, String reason) {
        var evidence = new Evidence("UNDONE_MATCH", fact.evidence().reference());
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
                requireAtMost(fact, totals.paid().minus(totals.returned()), totals.accepted(), "PAID");
            case PAID -> requireAtMost(fact, totals.cleared(), totals.paid(), "CLEARED");
            case CLEARED -> requireAtMost(fact, totals.returned(), totals.cleared(), "PAYMENT_RETURNED");
            case PAYMENT_RETURNED ->
                requireAtMost(fact, totals.paid().minus(totals.accepted()), totals.returned(), "PAID");
            case ORDER_REJECTED -> requireNumberFree(order);
            default -> {
                // Nothing can stand on the others.
            }
        }
    }

    private static void requireAtMost(Fact fact, Money needed, Money total, String dependent) {
        if (needed.isMoreThan(total.minus(fact.amount()))) {
            throw new Refusal(OrderReason.LATER_FACTS_DEPEND, dependent);
        }
    }

    private void requireNumberFree(PaymentOrder order) {
        if (!order.isNumberTaken() && orders.isTaken(order.number())) {
            throw new Refusal(
                    OrderReason.LATER_FACTS_DEPEND, "ORDERED " + order.number().reference());
        }
    }
}
