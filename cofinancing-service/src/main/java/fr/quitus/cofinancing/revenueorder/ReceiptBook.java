package fr.quitus.cofinancing.revenueorder;

import fr.quitus.cofinancing.contribution.ContributionFact;
import fr.quitus.ledger.Evidence;
import fr.quitus.ledger.Fact;
import fr.quitus.ledger.Ledger;
import fr.quitus.ledger.Money;
import fr.quitus.ledger.NewFact;
import fr.quitus.support.accounting.AccountingDates;
import fr.quitus.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The money of revenue orders: received on the treasury account, cleared by the accountant. Works in the caller's
 * transaction and checks before it changes anything.
 */
@ApplicationScoped
public class ReceiptBook {

    private final RevenueOrders locks;
    private final AccountingDates dates;
    private final Ledger ledger;

    ReceiptBook(RevenueOrders locks, AccountingDates dates, Ledger ledger) {
        this.locks = locks;
        this.dates = dates;
        this.ledger = ledger;
    }

    /** Money came for the order. It may come before the accountant accepts it, and before the order if its type says so. */
    public Fact receive(UUID id, Money amount, LocalDate on, Evidence evidence) {
        var locked = locks.lock(id);
        var order = locked.order();
        if (order.isClosed()) {
            throw new Refusal(RevenueOrderReason.ORDER_CLOSED, order.number().toString());
        }
        requireAtMost(RevenueOrderReason.RECEIPT_ABOVE_ORDER, amount, order.remainingToReceive());
        var earliest =
                order.type() == OrderType.AFTER_RECEIPT ? locked.contribution().signedOn() : order.issuedOn();
        dates.require("receivedOn", on, earliest);
        order.receivedOn(on);
        return append(locked, NewFact.of(ContributionFact.RECEIVED, amount, on, evidence));
    }

    /**
     * The accountant attached received money to the order. Its date may be a day before or after the bank's: only the
     * agreement's signature bounds it.
     */
    public Fact clear(UUID id, Money amount, LocalDate on, Evidence evidence) {
        var locked = locks.lock(id);
        var order = locked.order();
        if (!order.isAccepted()) {
            throw new Refusal(
                    RevenueOrderReason.ORDER_NOT_ACCEPTED, order.number().toString());
        }
        requireAtMost(
                RevenueOrderReason.CLEARING_ABOVE_RECEIPTS,
                amount,
                order.received().minus(order.cleared()));
        dates.require("clearedOn", on, locked.contribution().signedOn());
        order.clearedOn(on);
        return append(locked, NewFact.of(ContributionFact.CLEARED, amount, on, evidence));
    }

    private Fact append(RevenueOrders.Locked locked, NewFact fact) {
        var appended =
                ledger.append(locked.contribution(), fact.about(locked.order().id()));
        locked.order().follow(fact.kind(), fact.amount());
        locked.claim().follow(fact.kind(), fact.amount());
        return appended;
    }

    private static void requireAtMost(RevenueOrderReason reason, Money amount, Money limit) {
        if (amount.isMoreThan(limit)) {
            throw new Refusal(reason, amount.toString(), limit.toString())
                    .at("amount.amount", amount)
                    .with("remaining", limit);
        }
    }
}
