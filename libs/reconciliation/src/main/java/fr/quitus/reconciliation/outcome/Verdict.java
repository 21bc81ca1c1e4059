package fr.quitus.reconciliation.outcome;

/** What is known about a line. */
public enum Verdict {
    MATCHED,
    PROPOSED,
    MISMATCHED,
    AMBIGUOUS,
    UNMATCHED,
    /** Not this side's business: shown, never waiting. */
    IGNORED;

    /** Whether a person may have to do something. */
    boolean waits() {
        return this != MATCHED && this != IGNORED;
    }
}
