package fr.quitus.reconciliation.queue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.time.MonthDay;

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

    /** Days before a legal deadline from which on all that it concerns is HIGH. */
    @WithDefault("30")
    int deadlineDays();

    /** Until when in the next year an order of a financial year may be issued (CGCT L1612-11). */
    @WithDefault("--01-31")
    MonthDay complementaryPeriodEnd();

    /** Years after the financial year at whose end a debt lapses (loi 68-1250 art. 1). */
    @WithDefault("4")
    int limitationYears();
}
