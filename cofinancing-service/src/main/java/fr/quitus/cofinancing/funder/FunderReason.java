package fr.quitus.cofinancing.funder;

import fr.quitus.support.problem.Reason;

/** Why a funder is refused. */
enum FunderReason implements Reason {
    FUNDER_NEEDS_IDENTIFIER(400),
    IDENTIFIERS_DISAGREE(400),
    FUNDER_EXISTS(409);

    private final int status;

    FunderReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
