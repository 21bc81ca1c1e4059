package fr.quitus.reconciliation.alias;

import fr.quitus.support.problem.Reason;

/** Why an alias is not stored, not revoked, or not found. */
public enum AliasReason implements Reason {
    ALIAS_NOT_FOUND(404),
    ALIAS_TAKEN(409),
    ALIAS_REVOKED_ALREADY(409),
    ALIAS_OR_ACCOUNT(400),
    ALIAS_SAYS_NOTHING(422);

    private final int status;

    AliasReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
