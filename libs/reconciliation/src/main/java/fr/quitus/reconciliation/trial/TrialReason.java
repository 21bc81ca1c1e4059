package fr.quitus.reconciliation.trial;

import fr.quitus.support.problem.Reason;

/** Why rules are not tried. */
public enum TrialReason implements Reason {
    TRIAL_PERIOD_INVALID(400),
    TRIAL_TOO_LARGE(422);

    private final int status;

    TrialReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
