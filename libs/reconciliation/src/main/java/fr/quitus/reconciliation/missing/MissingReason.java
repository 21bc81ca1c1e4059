package fr.quitus.reconciliation.missing;

import fr.quitus.support.problem.Reason;

/** Why nothing is told about a movement. */
public enum MissingReason implements Reason {
    MOVEMENT_NOT_EXPECTED(404);

    private final int status;

    MissingReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
