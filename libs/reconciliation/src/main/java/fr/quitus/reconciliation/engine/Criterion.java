package fr.quitus.reconciliation.engine;

/** What a line and an expected movement are compared by; in the order of their weight. */
public enum Criterion {
    REFERENCE,
    AMOUNT,
    DIRECTION,
    COUNTERPARTY,
    /** The other party's IBAN, where a person has said which are its own. */
    ACCOUNT,
    DATE,
    /** All that the line names, or all lines that name the movement, are in the sum. */
    COMPLETE,
    /** The search for sums came to an end. */
    SEARCH,
    /** One expected movement fits, not several. */
    ONE_CANDIDATE,
    /** One line fits the expected movement, not several. */
    ONE_LINE,
    /** No person has undone the same match before. */
    NOT_UNDONE,
    /** Another line of the accountant tells the same payment, and is proved. */
    TOLD_ALREADY,
    /** The service's own rules allow the fact. */
    RULE
}
