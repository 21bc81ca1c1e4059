package fr.quitus.cofinancing.receipt;

/** How far the money of an order has come. */
enum ReceiptState {
    /** Not all of it has come. */
    EXPECTED("ordered > 0 and received < ordered"),
    /** All of it is on the treasury account. */
    RECEIVED("ordered > 0 and received = ordered and cleared < ordered"),
    /** The accountant has attached all of it to the order. */
    CLEARED("ordered > 0 and cleared = ordered"),
    /** It came and no order explains it. */
    WITHOUT_ORDER("1 = 0");

    private final String condition;

    ReceiptState(String condition) {
        this.condition = condition;
    }

    /** The same rule for a query over revenue orders. */
    String condition() {
        return condition;
    }
}
