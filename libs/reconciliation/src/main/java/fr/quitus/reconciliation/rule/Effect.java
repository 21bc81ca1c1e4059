package fr.quitus.reconciliation.rule;

/** What follows when a rule holds. */
public enum Effect {
    /** Proved: the facts are appended. */
    MATCHED,
    /** A person decides. */
    PROPOSED,
    /** The line needs nobody: bank charges, treasury transfers. */
    IGNORED
}
