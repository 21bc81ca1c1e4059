package fr.quitus.cofinancing.revenueorder;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.MonthDay;

/** Dates around revenue orders that the law or the authority's practice sets. */
@ConfigMapping(prefix = "quitus.revenue-orders")
public interface RevenueOrderRules {

    /** Until when in the next year an order of a financial year may be issued (CGCT L1612-11). */
    @WithDefault("--01-31")
    MonthDay complementaryPeriodEnd();

    /** Days after its issue by which an order's money is expected; later it is missing. */
    @WithDefault("60")
    int receiptDueDays();
}
