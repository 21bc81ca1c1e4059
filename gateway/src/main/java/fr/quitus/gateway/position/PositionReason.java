package fr.quitus.gateway.position;

import fr.quitus.support.problem.Reason;

/** Why an action has no position. */
enum PositionReason implements Reason {
    ACTION_UNKNOWN;

    @Override
    public int status() {
        return 404;
    }
}
