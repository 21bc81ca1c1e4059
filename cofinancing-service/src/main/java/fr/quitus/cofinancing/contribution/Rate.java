package fr.quitus.cofinancing.contribution;

import fr.quitus.ledger.Money;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A share in percent.
 *
 * @param percent more than 0, at most 100, with at most six decimals: 57.142857
 */
record Rate(
        @NotNull @DecimalMin(value = "0", inclusive = false) @DecimalMax("100") @Digits(integer = 3, fraction = 6) BigDecimal percent) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The share of a base. The only place of this service that rounds: half up, to the cent. */
    Money of(Money base) {
        var exact = base.amount().multiply(percent).divide(HUNDRED);
        return new Money(exact.setScale(2, RoundingMode.HALF_UP), base.currency());
    }
}
