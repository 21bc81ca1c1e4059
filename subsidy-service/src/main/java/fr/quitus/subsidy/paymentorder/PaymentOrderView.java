package fr.quitus.subsidy.paymentorder;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.quitus.ledger.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A payment order as the API shows it.
 *
 * @param amount as it was issued; what stands of it is {@code ordered}
 * @param reasons why the accounting officer holds or rejected it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record PaymentOrderView(
        UUID id,
        UUID subsidy,
        String action,
        UUID instalment,
        UUID budgetLine,
        String collectivity,
        String collectivityCode,
        String budgetCode,
        int financialYear,
        String slip,
        String number,
        int line,
        String reference,
        OrderState state,
        Money amount,
        LocalDate issuedOn,
        String object,
        String paymentReference,
        List<String> reasons,
        Totals totals) {

    /** What facts make of the order so far. */
    record Totals(Money ordered, Money onHold, Money accepted, Money paid, Money cleared, Money returned) {}

    static PaymentOrderView of(PaymentOrder order) {
        var number = order.number();
        var totals = order.totals();
        return new PaymentOrderView(
                order.id(),
                order.subsidy().id(),
                order.subsidy().action(),
                order.instalment() == null ? null : order.instalment().id(),
                order.budgetLine().id(),
                number.collectivity(),
                number.collectivityCode(),
                number.budgetCode(),
                number.financialYear(),
                number.slip(),
                number.number(),
                number.line(),
                number.reference(),
                order.state(),
                order.amount(),
                order.issuedOn(),
                order.object(),
                order.paymentReference(),
                order.reasons() == null ? List.of() : List.of(order.reasons().split("\n", -1)),
                new Totals(
                        totals.ordered(),
                        totals.onHold(),
                        totals.accepted(),
                        totals.paid(),
                        totals.cleared(),
                        totals.returned()));
    }
}
