package fr.quitus.reconciliation.state;

import fr.quitus.support.problem.Reason;

/** Why no reconciliation statement can be drawn up. */
public enum StateReason implements Reason {
    NOT_A_BANK_ACCOUNT(422),
    NOT_KNOWN_YET(422);

    private final int status;

    StateReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
