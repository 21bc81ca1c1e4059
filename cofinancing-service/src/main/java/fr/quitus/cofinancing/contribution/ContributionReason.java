package fr.quitus.cofinancing.contribution;

import fr.quitus.support.problem.Reason;

/** Why a contribution is refused. */
enum ContributionReason implements Reason {
    TERM_MISSING(400),
    TERM_NOT_OF_BASIS(400),
    CONTRIBUTION_EXISTS(409),
    NOTHING_AGREED(422),
    FUNDER_UNKNOWN(422),
    ACTION_UNKNOWN(422),
    CONTRIBUTION_UNKNOWN(422);

    private final int status;

    ContributionReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
