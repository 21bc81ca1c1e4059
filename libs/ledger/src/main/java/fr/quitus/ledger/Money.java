package fr.quitus.ledger;

import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;

/**
 * An amount in one currency, always at that currency's own scale.
 *
 * <p>The sign is free here: positions and differences may be negative. Facts take positive amounts only.
 *
 * @param amount in units of the currency (euros), never rounded: a third decimal is refused
 * @param currency ISO 4217
 */
@Embeddable
@JsonDeserialize(using = MoneyJson.class)
@JsonIncludeProperties({"amount", "currency"})
public record Money(
        @Column(precision = 19, scale = 2) BigDecimal amount,
        @Column(length = 3) Currency currency) implements Comparable<Money> {

    public static final Currency EUR = Currency.getInstance("EUR");

    /**
     * Also runs on load, so a corrupt row fails here and not in a report.
     *
     * @throws ArithmeticException when the amount has more decimals than the currency
     */
    public Money {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(currency, "currency");
        amount = amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY);
    }

    /** Euros, from a decimal number such as {@code "35000.00"}. */
    public static Money euros(String amount) {
        return new Money(new BigDecimal(amount), EUR);
    }

    /** An amount in the smallest unit of the currency: cents for the euro. */
    public static Money ofMinor(long minorUnits, Currency currency) {
        return new Money(BigDecimal.valueOf(minorUnits, currency.getDefaultFractionDigits()), currency);
    }

    public static Money zero(Currency currency) {
        return ofMinor(0, currency);
    }

    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(sameCurrency(other).amount), currency);
    }

    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isMoreThan(Money other) {
        return compareTo(other) > 0;
    }

    public Money min(Money other) {
        return isMoreThan(other) ? other : this;
    }

    /** In the smallest unit of the currency: cents for the euro. */
    public long minorUnits() {
        return amount.scaleByPowerOfTen(amount.scale()).longValueExact();
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(sameCurrency(other).amount);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("No arithmetic across currencies: " + this + " and " + other);
        }
        return other;
    }
}
