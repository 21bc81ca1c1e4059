package fr.quitus.subsidy.facts;

import fr.quitus.ledger.Total;

/** What is counted for a subsidy and for each of its payment orders. */
public enum SubsidyTotal implements Total {
    AWARDED,
    ORDERED,
    /** Ordered, and held by the accounting officer. */
    ON_HOLD,
    ACCEPTED,
    REJECTED,
    /** The accountant says so. */
    PAID,
    /** The treasury statement shows it. */
    CLEARED,
    /** Came back from the bank. */
    RETURNED
}
