package fr.quitus.reconciliation.rule;

/** What a rule compares lines with. */
public enum Against {
    /** What is still expected. */
    OPEN,
    /** Payments that another line of the accountant has proved already: a rule may only put their repetitions aside. */
    PROVED
}
