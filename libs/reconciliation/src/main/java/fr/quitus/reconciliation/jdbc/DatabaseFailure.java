package fr.quitus.reconciliation.jdbc;

import java.sql.SQLException;

/** The database could not do what was asked. */
public final class DatabaseFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseFailure(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
