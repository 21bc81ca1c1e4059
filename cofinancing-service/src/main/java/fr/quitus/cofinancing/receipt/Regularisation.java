package fr.quitus.cofinancing.receipt;

import fr.quitus.cofinancing.revenueorder.NewRevenueOrder;
import fr.quitus.cofinancing.revenueorder.OrderNumber;
import fr.quitus.cofinancing.revenueorder.OrderType;
import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.queue.NewOrder;
import fr.quitus.support.identifier.Siret;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The revenue order for money that came with none; its amount is that of the line.
 *
 * @param reason why the person issues it from this line, or null: the decision keeps it
 */
record Regularisation(
        @NotNull UUID claim,
        @NotNull @Siret String collectivity,
        @NotNull @Pattern(regexp = OrderNumber.CODE) String collectivityCode,
        @NotNull @Pattern(regexp = OrderNumber.CODE) String budgetCode,
        @Min(2000) @Max(2099) int financialYear,
        @NotNull @Pattern(regexp = OrderNumber.NUMBER) String slip,
        @NotNull @Pattern(regexp = OrderNumber.NUMBER) String number,
        @Min(1) @Max(999_999) int line,
        @NotNull LocalDate issuedOn,
        @Size(max = 400) String reason)
        implements NewOrder {

    NewRevenueOrder order(Money amount) {
        return new NewRevenueOrder(
                claim,
                OrderType.AFTER_RECEIPT,
                collectivity,
                collectivityCode,
                budgetCode,
                financialYear,
                slip,
                number,
                line,
                amount,
                issuedOn);
    }

    /** Which order was issued, and why. */
    String reason(OrderNumber issued) {
        return reason == null || reason.isBlank() ? issued.quoted() : issued.quoted() + ": " + reason.strip();
    }
}
