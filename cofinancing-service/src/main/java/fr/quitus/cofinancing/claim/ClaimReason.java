package fr.quitus.cofinancing.claim;

import fr.quitus.support.problem.Reason;

/** Why a claim, or an order on it, is refused. */
enum ClaimReason implements Reason {
    CLAIM_EXISTS(409),
    CLAIM_WITHDRAWN(409),
    CLAIM_ORDERED(409),
    CLAIM_ABOVE_AGREED(422),
    ORDER_ABOVE_CLAIM(422),
    CLAIM_UNKNOWN(422);

    private final int status;

    ClaimReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
