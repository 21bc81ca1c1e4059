package fr.quitus.gateway.position;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A sum of euros, exact to the cent. Differences may be negative. */
public record Euros(BigDecimal amount, String currency) {

    static final Euros ZERO = new Euros(BigDecimal.ZERO, "EUR");

    /** Fails on a third decimal or another currency: a service that says so is broken. */
    public Euros {
        amount = amount.setScale(2, RoundingMode.UNNECESSARY);
        if (!"EUR".equals(currency)) {
            throw new IllegalArgumentException("Not euros: " + currency);
        }
    }

    /** Reads the money of a service's answer. */
    static Euros of(JsonNode money) {
        if (!money.path("amount").isNumber()) {
            throw new IllegalArgumentException("No amount of money: " + money);
        }
        return new Euros(
                money.path("amount").decimalValue(), money.path("currency").asText());
    }

    Euros plus(Euros other) {
        return new Euros(amount.add(other.amount), currency);
    }

    Euros minus(Euros other) {
        return new Euros(amount.subtract(other.amount), currency);
    }

    @Schema(hidden = true)
    boolean isPositive() {
        return amount.signum() > 0;
    }

    /** This as a percentage of another sum, with six decimals, the last one rounded half up; null of nothing. */
    String percentOf(Euros whole) {
        return whole.amount.signum() == 0
                ? null
                : amount.multiply(BigDecimal.valueOf(100))
                        .divide(whole.amount, 6, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
