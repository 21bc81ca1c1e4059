package fr.quitus.reconciliation.importing;

import fr.quitus.support.problem.Reason;

/** Why a file that can be read is not imported. */
public enum ImportReason implements Reason {
    NOT_CONCERNED(422),
    ACCOUNT_NOT_DECLARED(422),
    BUDGET_NOT_DECLARED(422),
    BUDGET_AMBIGUOUS(422),
    CURRENCY_NOT_SUPPORTED(422),
    STATEMENT_TOO_LARGE(413),
    DRY_RUN_TOO_LARGE(413),
    STATEMENT_NOT_FOUND(404),
    ACCOUNT_BUSY(409),
    IMPORT_NOT_FOUND(404),
    IMPORT_OVER(409),
    IMPORT_BROKEN(500);

    private final int status;

    ImportReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
