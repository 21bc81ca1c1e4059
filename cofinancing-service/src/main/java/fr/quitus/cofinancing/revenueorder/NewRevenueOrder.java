package fr.quitus.cofinancing.revenueorder;

import fr.quitus.ledger.Money;
import fr.quitus.ledger.PositiveAmount;
import fr.quitus.support.identifier.Siret;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A revenue order to issue.
 *
 * @param collectivity SIRET of the budget, IdColl of the accountant’s files
 * @param type ORDINARY when absent
 * @param amount at most what the claim has not ordered yet
 */
public record NewRevenueOrder(
        @NotNull UUID claim,
        OrderType type,
        @NotNull @Siret String collectivity,
        @NotNull @Pattern(regexp = OrderNumber.CODE) String collectivityCode,
        @NotNull @Pattern(regexp = OrderNumber.CODE) String budgetCode,
        @Min(2000) @Max(2099) int financialYear,
        @NotNull @Pattern(regexp = OrderNumber.NUMBER) String slip,
        @NotNull @Pattern(regexp = OrderNumber.NUMBER) String number,
        @Min(1) @Max(999_999) int line,
        @NotNull @PositiveAmount Money amount,
        @NotNull LocalDate issuedOn) {

    OrderType typeOrOrdinary() {
        return type == null ? OrderType.ORDINARY : type;
    }

    OrderNumber orderNumber() {
        return new OrderNumber(collectivity, collectivityCode, budgetCode, financialYear, slip, number, line)
                .canonical();
    }
}
