package fr.quitus.reconciliation.account;

import fr.quitus.support.problem.Reason;

/** Why an account cannot be declared. */
public enum AccountReason implements Reason {
    ACCOUNT_ALREADY_DECLARED(409),
    ACCOUNT_NOT_FOUND(404),
    ACCOUNT_INVALID(400);

    private final int status;

    AccountReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
