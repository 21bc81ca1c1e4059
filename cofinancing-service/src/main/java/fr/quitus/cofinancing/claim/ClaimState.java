package fr.quitus.cofinancing.claim;

/** How far a claim has come: read from its amounts, never stored. */
enum ClaimState {
    /** The funder is asked; nothing is ordered. */
    CLAIMED("withdrawnOn is null and ordered = 0"),
    /** A revenue order is issued, for all or a part. */
    ORDERED("withdrawnOn is null and ordered > 0 and received < amount.amount"),
    /** All of it is on the treasury account. */
    RECEIVED("withdrawnOn is null and received = amount.amount"),
    /** Taken back. */
    WITHDRAWN("withdrawnOn is not null");

    private final String condition;

    ClaimState(String condition) {
        this.condition = condition;
    }

    /** The same rule for a query. */
    String condition() {
        return condition;
    }
}
