package fr.quitus.reconciliation.outcome;

import fr.quitus.reconciliation.engine.Outcome;

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

    static Verdict of(Outcome outcome) {
        if (outcome instanceof Outcome.Matched) {
            return MATCHED;
        }
        if (outcome instanceof Outcome.Proposed) {
            return PROPOSED;
        }
        if (outcome instanceof Outcome.Mismatched) {
            return MISMATCHED;
        }
        if (outcome instanceof Outcome.Ambiguous) {
            return AMBIGUOUS;
        }
        return outcome instanceof Outcome.Ignored ? IGNORED : UNMATCHED;
    }

    /** Whether a person may have to do something. */
    public boolean waits() {
        return this != NEW && this != MATCHED && this != IGNORED;
    }
}
