package fr.quitus.reconciliation.jdbc;

import java.sql.SQLException;

/** The database could not do what was asked. */
public final class DatabaseFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int LOCK_WAIT_TIMEOUT = 1205;

    DatabaseFailure(SQLException cause) {
        super(cause.getMessage(), cause);
    }

    /** Whether another transaction held a lock for longer than the statement would wait. */
    public boolean isLockWait() {
        return ((SQLException) getCause()).getErrorCode() == LOCK_WAIT_TIMEOUT;
    }
}
