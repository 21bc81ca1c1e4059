package fr.quitus.reconciliation.queue;

import fr.quitus.reconciliation.outcome.Verdict;

/** Why something waits for a person: what is known about a line, or that no line shows a movement. */
public enum ExceptionKind {
    PROPOSED,
    MISMATCHED,
    AMBIGUOUS,
    UNMATCHED,
    /** An expected movement is overdue, and no line proves it. */
    MISSING;

    static ExceptionKind of(Verdict verdict) {
        return valueOf(verdict.name());
    }
}
