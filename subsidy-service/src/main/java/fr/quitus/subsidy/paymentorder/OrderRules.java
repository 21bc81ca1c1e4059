package fr.quitus.subsidy.paymentorder;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;

/** Thresholds of the law, as configuration. */
@ConfigMapping(prefix = "quitus.rules")
interface OrderRules {

    /** Above this award, in euros, a signed agreement is needed before any order (décret 2001-495). */
    @WithDefault("23000.00")
    BigDecimal agreementThreshold();

    /** Day of January of the following year up to which orders of a year may be issued (CGCT L1612-11). */
    @WithDefault("31")
    int complementaryPeriodEnd();
}
