package fr.quitus.reconciliation.statement;

/** What a line is evidence of. */
public enum LineKind {
    /** Booked bank money. */
    MOVEMENT,
    /** Announced by the bank and not booked: shown, never matched. */
    PENDING,
    /** A payment or receipt that the accountant reports on an order. */
    PAYMENT,
    /** The accountant's state of one line of an order. */
    ORDER_STATE
}
