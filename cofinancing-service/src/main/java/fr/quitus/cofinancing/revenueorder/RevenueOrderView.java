package fr.quitus.cofinancing.revenueorder;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.quitus.ledger.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A revenue order as the API shows it.
 *
 * @param amount as it was issued
 * @param ordered what is left of it after rejection, cancellation or reduction
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RevenueOrderView(
        UUID id,
        UUID claim,
        UUID contribution,
        String action,
        OrderType type,
        String collectivity,
        String collectivityCode,
        String budgetCode,
        int financialYear,
        String slip,
        String number,
        int line,
        String reference,
        Money amount,
        LocalDate issuedOn,
        RevenueOrderState state,
        Money ordered,
        Money accepted,
        Money received,
        Money cleared,
        LocalDate acceptedOn,
        LocalDate rejectedOn,
        LocalDate receivedOn,
        LocalDate clearedOn,
        List<String> reasons,
        Instant createdAt) {

    public static RevenueOrderView of(RevenueOrder order) {
        var number = order.number();
        return new RevenueOrderView(
                order.id(),
                order.claim(),
                order.contribution(),
                order.action(),
                order.type(),
                number.collectivity(),
                number.collectivityCode(),
                number.budgetCode(),
                number.financialYear(),
                number.slip(),
                number.number(),
                number.line(),
                number.quoted(),
                order.amount(),
                order.issuedOn(),
                order.state(),
                order.ordered(),
                order.accepted(),
                order.received(),
                order.cleared(),
                order.acceptedOn(),
                order.rejectedOn(),
                order.receivedOn(),
                order.clearedOn(),
                order.reasons(),
                order.createdAt());
    }
}
