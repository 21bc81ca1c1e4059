package fr.quitus.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.hibernate.Session;

/**
 * The row under whose lock moments are taken, in the caller's transaction. By plain SQL: for a query Hibernate would
 * first write all that the transaction has changed.
 */
@ApplicationScoped
class SettledMoment {

    private static final String READ = "SELECT settled_at FROM settled_moment WHERE id = 1 ";
    private static final String MOVE = "UPDATE settled_moment SET settled_at = ? WHERE id = 1";

    private final Session session;

    SettledMoment(Session session) {
        this.session = session;
    }

    /** Reads it, and keeps it from being locked until the transaction ends. */
    Instant share() {
        return session.doReturningWork(connection -> read(connection, "LOCK IN SHARE MODE"));
    }

    /** Reads it once nobody shares it any more. */
    Instant lock() {
        return session.doReturningWork(connection -> read(connection, "FOR UPDATE"));
    }

    void move(Instant moment) {
        session.doWork(connection -> {
            try (var statement = connection.prepareStatement(MOVE)) {
                Parameters.bind(statement, moment);
                statement.executeUpdate();
            }
        });
    }

    private static Instant read(Connection connection, String lock) throws SQLException {
        try (var statement = connection.prepareStatement(READ + lock);
                var rows = statement.executeQuery()) {
            rows.next();
            return rows.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC);
        }
    }
}
