package fr.quitus.reconciliation.queue;

import fr.quitus.ledger.Money;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What makes a waiting line urgent. */
@ConfigMapping(prefix = "quitus.queue")
interface QueueConfig {

    /** Euros from which on a line is HIGH. */
    @WithDefault("10000.00")
    BigDecimal highAmount();

    /** Euros from which on a line is MEDIUM. */
    @WithDefault("1000.00")
    BigDecimal mediumAmount();

    /** Days of waiting after which a line is HIGH. */
    @WithDefault("60")
    int highAge();

    /** Days of waiting after which a line is MEDIUM. */
    @WithDefault("15")
    int mediumAge();

    default Severity severity(Money amount, LocalDate bookedOn, LocalDate today) {
        if (is(amount, bookedOn, today, highAmount(), highAge())) {
            return Severity.HIGH;
        }
        return is(amount, bookedOn, today, mediumAmount(), mediumAge()) ? Severity.MEDIUM : Severity.LOW;
    }

    private static boolean is(Money amount, LocalDate bookedOn, LocalDate today, BigDecimal large, int old) {
        return amount.amount().compareTo(large) >= 0 || bookedOn.isBefore(today.minusDays(old));
    }
}
