package fr.quitus.reconciliation.jdbc;

import fr.quitus.support.retry.Conflicts;
import java.sql.SQLException;

/** The database could not do what was asked. */
public final class DatabaseFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int DUPLICATE_KEY = 1062;

    DatabaseFailure(SQLException cause) {
        super(cause.getMessage(), cause);
    }

    /** Whether another transaction held a lock for longer than the statement would wait. */
    public boolean isLockWait() {
        return Conflicts.isLockWait(this);
    }

    /** Whether a row has a key that another one has. */
    boolean isDuplicate() {
        return ((SQLException) getCause()).getErrorCode() == DUPLICATE_KEY;
    }
}
