package fr.quitus.cofinancing.revenueorder;

import fr.quitus.cofinancing.contribution.ContributionFact;
import fr.quitus.ledger.Entry;
import fr.quitus.ledger.Evidence;
import fr.quitus.ledger.Money;
import fr.quitus.ledger.NewFact;
import fr.quitus.support.accounting.AccountingDates;
import fr.quitus.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/**
 * The money of revenue orders: received on the treasury account, cleared by the accountant. Works on a locked
 * order and checks before it changes anything; the entry that it answers is still to be appended.
 */
@ApplicationScoped
public class ReceiptBook {

    private final AccountingDates dates;

    ReceiptBook(AccountingDates dates) {
        this.dates = dates;
    }

    /** Money came for the order. It may come before the accountant accepts it, and before the order if its type says so. */
    public Entry receive(LockedOrder locked, Money amount, LocalDate on, Evidence evidence) {
        var order = locked.order();
        if (order.isClosed()) {
            throw new Refusal(RevenueOrderReason.ORDER_CLOSED, order.number().toString());
        }
        requireAtMost(RevenueOrderReason.RECEIPT_ABOVE_ORDER, amount, order.remainingToReceive());
        var earliest =
                order.type() == OrderType.AFTER_RECEIPT ? locked.contribution().signedOn() : order.issuedOn();
        dates.require("receivedOn", on, earliest);
        order.receivedOn(on);
        return locked.happened(NewFact.of(ContributionFact.RECEIVED, amount, on, evidence));
    }

    /**
     * The accountant attached received money to the order. Its date may be a day before or after the bank's: only the
     * agreement's signature bounds it.
     */
    public Entry clear(LockedOrder locked, Money amount, LocalDate on, Evidence evidence) {
        var order = locked.order();
        requireAccepted(order);
        requireAtMost(
                RevenueOrderReason.CLEARING_ABOVE_RECEIPTS,
                amount,
                order.received().minus(order.cleared()));
        dates.require("clearedOn", on, locked.contribution().signedOn());
        order.clearedOn(on);
        return locked.happened(NewFact.of(ContributionFact.CLEARED, amount, on, evidence));
    }

    /** The accountant settled the order against another entry: no line of a bank is expected for it. */
    public Entry offset(LockedOrder locked, Money amount, LocalDate on, Evidence evidence) {
        var order = locked.order();
        requireAccepted(order);
        requireAtMost(RevenueOrderReason.RECEIPT_ABOVE_ORDER, amount, order.remainingToReceive());
        dates.require("clearedOn", on, order.issuedOn());
        order.receivedOn(on);
        order.clearedOn(on);
        return locked.happened(NewFact.of(ContributionFact.OFFSET, amount, on, evidence));
    }

    private static void requireAccepted(RevenueOrder order) {
        if (!order.isAccepted()) {
            throw new Refusal(
                    RevenueOrderReason.ORDER_NOT_ACCEPTED, order.number().toString());
        }
    }

    private static void requireAtMost(RevenueOrderReason reason, Money amount, Money limit) {
        if (amount.isMoreThan(limit)) {
            throw new Refusal(reason, amount.toString(), limit.toString())
                    .at("amount.amount", amount)
                    .with("remaining", limit);
        }
    }
}
