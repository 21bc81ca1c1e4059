package fr.quitus.support.retry;

import fr.quitus.support.problem.Reason;

/** Why an operation was given up that would have been right: others were in its way. */
public enum ConflictReason implements Reason {
    RECORDS_IN_USE;

    @Override
    public int status() {
        return 503;
    }
}
