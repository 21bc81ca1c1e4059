package fr.quitus.subsidy.paymentorder;

import fr.quitus.subsidy.facts.SubsidyTotals;

/**
 * Where an order stands: derived from its totals, stored nowhere. Each state also knows its condition as a query, so
 * that lists can be filtered by it.
 */
enum OrderState {
    /** Issued by the authorising officer. */
    ORDERED("totals.ordered > 0 and totals.onHold = 0 and totals.accepted = 0"),
    /** The accounting officer waits for something. */
    ON_HOLD("totals.onHold > 0"),
    /** The accounting officer took it in charge. */
    ACCEPTED("totals.accepted > 0 and totals.accepted > totals.paid - totals.returned and totals.returned = 0"),
    REJECTED("totals.rejected > 0"),
    /** The accountant says it is paid; the treasury statement does not show it yet. */
    PAID("totals.accepted > 0 and totals.accepted = totals.paid - totals.returned and totals.cleared < totals.paid"),
    CLEARED("totals.accepted > 0 and totals.accepted = totals.paid - totals.returned and totals.cleared = totals.paid"),
    /** The money came back and has not been paid again. */
    RETURNED("totals.accepted > 0 and totals.accepted > totals.paid - totals.returned and totals.returned > 0"),
    CANCELLED("totals.ordered = 0 and totals.rejected = 0");

    private final String condition;

    OrderState(String condition) {
        this.condition = condition;
    }

    /** The same as {@link #of} in the query language. */
    String condition() {
        return condition;
    }

    static OrderState of(SubsidyTotals totals) {
        if (totals.rejected().isPositive()) {
            return REJECTED;
        }
        if (totals.ordered().isZero()) {
            return CANCELLED;
        }
        if (totals.accepted().isZero()) {
            return totals.onHold().isPositive() ? ON_HOLD : ORDERED;
        }
        if (totals.payable().isPositive()) {
            return totals.returned().isPositive() ? RETURNED : ACCEPTED;
        }
        return totals.cleared().equals(totals.paid()) ? CLEARED : PAID;
    }
}
