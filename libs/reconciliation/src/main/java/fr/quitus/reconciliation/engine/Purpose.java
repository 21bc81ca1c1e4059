package fr.quitus.reconciliation.engine;

/** What it means when an expected movement is proved. */
public enum Purpose {
    /** Subsidy side: the accountant spoke about a payment order. */
    ACCEPTANCE,
    /** Subsidy side: the accountant paid a payment order, or settled it without money moving. */
    PAYMENT,
    /** Subsidy side: the treasury statement shows the payment. */
    CLEARING,
    /** Subsidy side: the bank gave the payment back. */
    RETURN,
    /** Co-financing side: the accountant spoke about a revenue order. */
    ORDER_ACCEPTANCE,
    /** Co-financing side: the treasury statement shows the money. */
    RECEIPT,
    /** Co-financing side: the accountant attached the money to its revenue order. */
    RECEIPT_CLEARING,
    /** Co-financing side: the accountant settled a revenue order without money moving. */
    RECEIPT_OFFSET
}
