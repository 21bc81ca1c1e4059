package fr.quitus.reconciliation.engine;

/** What a line and an expected movement are compared by; in the order of their weight. */
public enum Criterion {
    REFERENCE,
    AMOUNT,
    DIRECTION,
    COUNTERPARTY,
    DATE,
    /** One expected movement fits, not several. */
    ONE_CANDIDATE,
    /** One line fits the expected movement, not several. */
    ONE_LINE,
    /** The service's own rules allow the fact. */
    RULE
}
