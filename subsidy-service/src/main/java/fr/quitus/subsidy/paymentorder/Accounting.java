package fr.quitus.subsidy.paymentorder;

import fr.quitus.ledger.Evidence;
import fr.quitus.ledger.Fact;
import fr.quitus.ledger.Money;
import fr.quitus.subsidy.facts.SubsidyFact;
import fr.quitus.subsidy.subsidy.SubsidyRepository;
import fr.quitus.support.accounting.AccountingDates;
import fr.quitus.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What happens to an order after it was issued: the accounting officer's decisions, the movements of money, the
 * authorising officer's cancellations. Each method locks, checks, then writes; it runs in the caller's transaction.
 */
@ApplicationScoped
class Accounting {

    private static final Set<OrderState> UNDECIDED = Set.of(OrderState.ORDERED, OrderState.ON_HOLD);

    private final PaymentOrderRepository orders;
    private final SubsidyRepository subsidies;
    private final OrderJournal journal;
    private final AccountingDates dates;

    Accounting(
            PaymentOrderRepository orders, SubsidyRepository subsidies, OrderJournal journal, AccountingDates dates) {
        this.orders = orders;
        this.subsidies = subsidies;
        this.journal = journal;
        this.dates = dates;
    }

    List<Fact> accept(UUID id, LocalDate on, Evidence evidence) {
        var order = locked(id, on);
        requireState(order, UNDECIDED);
        var facts = liftHold(order, on, evidence);
        facts.add(
                journal.write(order, SubsidyFact.ORDER_ACCEPTED, order.totals().ordered(), on, evidence, null));
        return facts;
    }

    List<Fact> hold(UUID id, LocalDate on, Evidence evidence, List<String> reasons) {
        var order = locked(id, on);
        requireState(order, Set.of(OrderState.ORDERED));
        order.explainedBy(String.join("\n", reasons));
        var why = String.join(" ", reasons);
        return List.of(
                journal.write(order, SubsidyFact.ORDER_HELD, order.totals().ordered(), on, evidence, why));
    }

    /** Also after acceptance: the acceptance is then reversed first, and the number stays taken. */
    List<Fact> reject(UUID id, LocalDate on, Evidence evidence, List<String> reasons) {
        var order = locked(id, on);
        requireState(order, Set.of(OrderState.ORDERED, OrderState.ON_HOLD, OrderState.ACCEPTED));
        if (order.totals().paid().isPositive()) {
            throw notAllowed(order);
        }
        var facts = liftHold(order, on, evidence);
        var acceptances = reverseStanding(order, SubsidyFact.ORDER_ACCEPTED, on, evidence);
        if (acceptances.isEmpty()) {
            order.freeNumber();
        }
        facts.addAll(acceptances);
        order.explainedBy(String.join("\n", reasons));
        var why = String.join(" ", reasons);
        facts.add(
                journal.write(order, SubsidyFact.ORDER_REJECTED, order.totals().ordered(), on, evidence, why));
        return facts;
    }

    Fact pay(UUID id, Money amount, LocalDate on, Evidence evidence) {
        var order = locked(id, on);
        requireAtMost(OrderReason.ABOVE_PAYABLE, amount, order.totals().payable());
        return journal.write(order, SubsidyFact.PAID, amount, on, evidence, null);
    }

    /** The bank's booking date may lie before the day on which the accountant says it paid. */
    Fact clear(UUID id, Money amount, LocalDate on, Evidence evidence) {
        var order = locked(id);
        dates.require("effectiveOn", on, order.issuedOn());
        requireAtMost(
                OrderReason.ABOVE_PAID,
                amount,
                order.totals().paid().minus(order.totals().cleared()));
        return journal.write(order, SubsidyFact.CLEARED, amount, on, evidence, null);
    }

    /** The bank gave the money back: what was cleared and had not come back before. */
    Fact giveBack(UUID id, Money amount, LocalDate on, Evidence evidence) {
        var order = locked(id);
        dates.require("effectiveOn", on, order.issuedOn());
        requireAtMost(
                OrderReason.ABOVE_CLEARED,
                amount,
                order.totals().cleared().minus(order.totals().returned()));
        return journal.write(order, SubsidyFact.PAYMENT_RETURNED, amount, on, evidence, null);
    }

    /** Cancels what is not paid, all of it or a part. Before acceptance the number is free again. */
    Fact cancel(UUID id, Money amount, LocalDate on, Evidence evidence) {
        var order = locked(id, on);
        var accepted = order.totals().accepted().isPositive();
        var unpaid = accepted ? order.totals().payable() : order.totals().ordered();
        var cancelled = amount == null ? unpaid : amount;
        if (unpaid.isZero()) {
            throw notAllowed(order);
        }
        requireAtMost(OrderReason.ABOVE_UNPAID, cancelled, unpaid);
        liftHold(order, on, evidence);
        if (!accepted && cancelled.equals(unpaid)) {
            order.freeNumber();
        }
        var kind = accepted ? SubsidyFact.ORDER_REDUCED : SubsidyFact.ORDER_CANCELLED;
        return journal.write(order, kind, cancelled, on, evidence, null);
    }

    private PaymentOrder locked(UUID id, LocalDate on) {
        var order = locked(id);
        dates.require("effectiveOn", on, order.lastEffectiveOn());
        return order;
    }

    /** The order, locked with its subsidy: what it says stays true in this transaction. */
    PaymentOrder locked(UUID id) {
        subsidies.lock(orders.subsidyOf(id));
        return orders.fresh(id);
    }

    private List<Fact> liftHold(PaymentOrder order, LocalDate on, Evidence evidence) {
        return reverseStanding(order, SubsidyFact.ORDER_HELD, on, evidence);
    }

    private List<Fact> reverseStanding(PaymentOrder order, SubsidyFact kind, LocalDate on, Evidence evidence) {
        return journal.standing(order, kind).stream()
                .map(fact -> journal.reverse(order, fact, on, evidence, null))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static void requireState(PaymentOrder order, Set<OrderState> allowed) {
        if (!allowed.contains(order.state())) {
            throw notAllowed(order);
        }
    }

    private static Refusal notAllowed(PaymentOrder order) {
        return new Refusal(
                OrderReason.STATE_DOES_NOT_ALLOW,
                order.number().reference(),
                order.state().name());
    }

    private static void requireAtMost(OrderReason reason, Money amount, Money limit) {
        if (amount.isMoreThan(limit)) {
            throw new Refusal(reason, amount, limit).at("amount", amount);
        }
    }
}
