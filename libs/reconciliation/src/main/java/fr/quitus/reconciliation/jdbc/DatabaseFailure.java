package fr.quitus.reconciliation.jdbc;

import java.sql.SQLException;

/** The database could not do what was asked. */
public final class DatabaseFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** SQLSTATE of a transaction that was rolled back to let another one through. */
    private static final String SERIALIZATION_FAILURE = "40001";

    DatabaseFailure(SQLException cause) {
        super(cause.getMessage(), cause);
    }

    /** Whether the same transaction may succeed when it is run again: it lost against another one. */
    public static boolean isLostRace(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && SERIALIZATION_FAILURE.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
