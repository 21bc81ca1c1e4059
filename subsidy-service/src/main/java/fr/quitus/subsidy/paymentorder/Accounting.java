package fr.quitus.subsidy.paymentorder;

import fr.quitus.ledger.Evidence;
import fr.quitus.ledger.Money;
import fr.quitus.subsidy.facts.SubsidyFact;
import fr.quitus.support.accounting.AccountingDates;
import fr.quitus.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What happens to an order after it was issued: the accounting officer's decisions, the movements of money, the
 * authorising officer's cancellations. Each method checks a locked order, moves its totals and says which facts the
 * journal is to write. Who goes on after a refusal takes the order's way back.
 */
@ApplicationScoped
class Accounting {

    private static final Set<OrderState> UNDECIDED = Set.of(OrderState.ORDERED, OrderState.ON_HOLD);

    private final OrderJournal journal;
    private final AccountingDates dates;

    Accounting(OrderJournal journal, AccountingDates dates) {
        this.journal = journal;
        this.dates = dates;
    }

    List<OrderFact> accept(PaymentOrder order, LocalDate on, Evidence evidence) {
        requireNotBefore(order.lastEffectiveOn(), on);
        requireState(order, UNDECIDED);
        var facts = liftHold(order, on, evidence);
        facts.add(order.happened(SubsidyFact.ORDER_ACCEPTED, order.totals().ordered(), on, evidence, null));
        return facts;
    }

    List<OrderFact> hold(PaymentOrder order, LocalDate on, Evidence evidence, List<String> reasons) {
        requireNotBefore(order.lastEffectiveOn(), on);
        requireState(order, Set.of(OrderState.ORDERED));
        order.explainedBy(String.join("\n", reasons));
        var why = String.join(" ", reasons);
        return List.of(order.happened(SubsidyFact.ORDER_HELD, order.totals().ordered(), on, evidence, why));
    }

    /** Also after acceptance: the acceptance is then reversed first, and the number stays taken. */
    List<OrderFact> reject(PaymentOrder order, LocalDate on, Evidence evidence, List<String> reasons) {
        requireNotBefore(order.lastEffectiveOn(), on);
        requireState(order, Set.of(OrderState.ORDERED, OrderState.ON_HOLD, OrderState.ACCEPTED));
        if (order.totals().paid().isPositive()) {
            throw notAllowed(order);
        }
        var facts = liftHold(order, on, evidence);
        if (order.totals().accepted().isPositive()) {
            facts.addAll(reverseStanding(order, SubsidyFact.ORDER_ACCEPTED, on, evidence));
        } else {
            order.freeNumber();
        }
        facts.add(rejected(order, on, evidence, reasons));
        return facts;
    }

    /** The accountant's file says both at once. */
    List<OrderFact> acceptAndReject(
            PaymentOrder order, LocalDate acceptedOn, LocalDate rejectedOn, Evidence evidence, List<String> reasons) {
        var facts = accept(order, acceptedOn, evidence);
        requireNotBefore(order.lastEffectiveOn(), rejectedOn);
        facts.add(order.undone(facts.get(facts.size() - 1), rejectedOn));
        facts.add(rejected(order, rejectedOn, evidence, reasons));
        return facts;
    }

    private static OrderFact rejected(PaymentOrder order, LocalDate on, Evidence evidence, List<String> reasons) {
        order.explainedBy(String.join("\n", reasons));
        var why = String.join(" ", reasons);
        return order.happened(SubsidyFact.ORDER_REJECTED, order.totals().ordered(), on, evidence, why);
    }

    OrderFact pay(PaymentOrder order, Money amount, LocalDate on, Evidence evidence) {
        requirePayable(order, amount, on);
        return order.happened(SubsidyFact.PAID, amount, on, evidence, null);
    }

    /** Settles what is payable without money moving: no line of a bank is expected for it. */
    OrderFact offset(PaymentOrder order, Money amount, LocalDate on, Evidence evidence) {
        requirePayable(order, amount, on);
        return order.happened(SubsidyFact.OFFSET, amount, on, evidence, null);
    }

    private void requirePayable(PaymentOrder order, Money amount, LocalDate on) {
        requireNotBefore(order.lastEffectiveOn(), on);
        requireAtMost(OrderReason.ABOVE_PAYABLE, amount, order.totals().payable());
    }

    /** The bank's booking date may lie before the day on which the accountant says it paid. */
    OrderFact clear(PaymentOrder order, Money amount, LocalDate on, Evidence evidence) {
        requireNotBefore(order.issuedOn(), on);
        requireAtMost(
                OrderReason.ABOVE_PAID,
                amount,
                order.totals().paid().minus(order.totals().cleared()));
        return order.happened(SubsidyFact.CLEARED, amount, on, evidence, null);
    }

    /** The bank gave the money back: what was cleared and had not come back before. */
    OrderFact giveBack(PaymentOrder order, Money amount, LocalDate on, Evidence evidence) {
        requireNotBefore(order.issuedOn(), on);
        requireAtMost(
                OrderReason.ABOVE_CLEARED,
                amount,
                order.totals().cleared().minus(order.totals().returned()));
        return order.happened(SubsidyFact.PAYMENT_RETURNED, amount, on, evidence, null);
    }

    /** Cancels what is not paid, all of it or a part. Before acceptance the number is free again. */
    List<OrderFact> cancel(PaymentOrder order, Money amount, LocalDate on, Evidence evidence) {
        requireNotBefore(order.lastEffectiveOn(), on);
        var accepted = order.totals().accepted().isPositive();
        var unpaid = accepted ? order.totals().payable() : order.totals().ordered();
        var cancelled = amount == null ? unpaid : amount;
        if (unpaid.isZero()) {
            throw notAllowed(order);
        }
        requireAtMost(OrderReason.ABOVE_UNPAID, cancelled, unpaid);
        var facts = liftHold(order, on, evidence);
        if (!accepted && cancelled.equals(unpaid)) {
            order.freeNumber();
        }
        var kind = accepted ? SubsidyFact.ORDER_REDUCED : SubsidyFact.ORDER_CANCELLED;
        facts.add(order.happened(kind, cancelled, on, evidence, null));
        return facts;
    }

    private void requireNotBefore(LocalDate earliest, LocalDate on) {
        dates.require("effectiveOn", on, earliest);
    }

    private List<OrderFact> liftHold(PaymentOrder order, LocalDate on, Evidence evidence) {
        return order.totals().onHold().isPositive()
                ? reverseStanding(order, SubsidyFact.ORDER_HELD, on, evidence)
                : new ArrayList<>();
    }

    private List<OrderFact> reverseStanding(PaymentOrder order, SubsidyFact kind, LocalDate on, Evidence evidence) {
        return journal.standing(order, kind).stream()
                .map(fact -> order.undone(fact, on, evidence, null))
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
