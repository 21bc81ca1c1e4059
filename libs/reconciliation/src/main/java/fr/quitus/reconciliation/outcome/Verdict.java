package fr.quitus.reconciliation.outcome;

/** What is known about a line. */
public enum Verdict {
    /** Stored; the engine has not looked at it yet. */
    NEW,
    MATCHED,
    PROPOSED,
    MISMATCHED,
    AMBIGUOUS,
    UNMATCHED,
    /** Not this side's business: shown, never waiting. */
    IGNORED;

    /** Whether a person may have to do something. */
    public boolean waits() {
        return this != NEW && this != MATCHED && this != IGNORED;
    }
}
