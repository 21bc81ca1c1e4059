package fr.quitus.gateway.statement;

import fr.quitus.support.problem.Reason;

/** Why a statement got no answer. */
enum StatementReason implements Reason {
    STATEMENT_UNKNOWN(404),
    BODY_TOO_LARGE(413),
    NO_SERVICE_AVAILABLE(503);

    private final int status;

    StatementReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
