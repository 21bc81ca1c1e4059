package fr.quitus.cofinancing.action;

import fr.quitus.support.problem.Reason;

/** Why an action or its plan is refused. */
enum ActionReason implements Reason {
    OWN_FUNDS_NEGATIVE(400),
    ACTION_EXISTS(409),
    FUNDER_TWICE_IN_PLAN(422),
    FUNDER_IN_PLAN_UNKNOWN(422),
    PLAN_DOES_NOT_ADD_UP(422);

    private final int status;

    ActionReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
