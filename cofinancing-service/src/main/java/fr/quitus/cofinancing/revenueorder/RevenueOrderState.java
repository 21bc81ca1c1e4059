package fr.quitus.cofinancing.revenueorder;

/** How far a revenue order has come: read from its amounts and dates, never stored. */
public enum RevenueOrderState {
    ORDERED("ordered > 0 and accepted = 0 and received < ordered"),
    ACCEPTED("accepted > 0 and received < ordered"),
    REJECTED("ordered = 0 and rejectedOn is not null"),
    /** All of it is on the treasury account. */
    RECEIVED("ordered > 0 and received = ordered and cleared < ordered"),
    /** The accountant has attached all the money to it. */
    CLEARED("ordered > 0 and cleared = ordered"),
    CANCELLED("ordered = 0 and rejectedOn is null");

    private final String condition;

    RevenueOrderState(String condition) {
        this.condition = condition;
    }

    /** The same rule for a query. */
    String condition() {
        return condition;
    }
}
