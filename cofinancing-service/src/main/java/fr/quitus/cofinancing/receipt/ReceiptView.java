package fr.quitus.cofinancing.receipt;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.quitus.cofinancing.revenueorder.OrderType;
import fr.quitus.cofinancing.revenueorder.RevenueOrder;
import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.outcome.LineOutcomeView;
import fr.quitus.reconciliation.outcome.Verdict;
import fr.quitus.reconciliation.statement.LineKind;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What has come for one revenue order; or, without an order, one line of a statement that no order explains.
 *
 * @param reference the order's number, as it is quoted
 * @param expected what the order asks for as it stands
 * @param line the statement's line; only without an order
 * @param kind MOVEMENT for the bank's line, ORDER_STATE for the accountant's slip (P503): the same money may be in both
 * @param verdict what the reconciliation says of that line
 * @param amount what came; only without an order
 * @param version of the line, as in the ETag that its regularisation needs; only without an order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReceiptView(
        ReceiptState state,
        UUID revenueOrder,
        String reference,
        OrderType type,
        UUID claim,
        UUID contribution,
        String action,
        Money expected,
        Money received,
        Money cleared,
        LocalDate issuedOn,
        LocalDate receivedOn,
        LocalDate clearedOn,
        UUID line,
        LineKind kind,
        Verdict verdict,
        Money amount,
        LocalDate bookedOn,
        String counterparty,
        String text,
        Long version) {

    static ReceiptView of(RevenueOrder order) {
        return new ReceiptView(
                stateOf(order),
                order.id(),
                order.number().quoted(),
                order.type(),
                order.claim(),
                order.contribution(),
                order.action(),
                order.ordered(),
                order.received(),
                order.cleared(),
                order.issuedOn(),
                order.receivedOn(),
                order.clearedOn(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static ReceiptView of(LineOutcomeView line) {
        return new ReceiptView(
                ReceiptState.WITHOUT_ORDER,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                line.id(),
                line.kind(),
                line.verdict(),
                line.amount(),
                line.bookedOn(),
                line.counterparty(),
                line.text(),
                line.version());
    }

    private static ReceiptState stateOf(RevenueOrder order) {
        if (order.remainingToReceive().isPositive()) {
            return ReceiptState.EXPECTED;
        }
        return order.cleared().equals(order.ordered()) ? ReceiptState.CLEARED : ReceiptState.RECEIVED;
    }
}
