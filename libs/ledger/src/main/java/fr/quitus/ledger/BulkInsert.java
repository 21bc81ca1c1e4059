package fr.quitus.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Inserts rows, many with one message to the server: the driver sends a batch of inserts as one bulk of binary rows,
 * which the server need not parse.
 */
public final class BulkInsert {

    /** Enough to be fast, and with the longest texts still in little memory. */
    private static final int ROWS_AT_ONCE = 500;

    private final String into;
    private final String onDuplicate;

    /**
     * @param into table and columns: {@code line (id, amount)}
     * @param onDuplicate what follows the row: {@code ON DUPLICATE KEY UPDATE ...}, or nothing
     */
    public BulkInsert(String into, String onDuplicate) {
        this.into = into;
        this.onDuplicate = onDuplicate;
    }

    public void run(Connection connection, List<Object[]> rows) throws SQLException {
        for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            send(connection, rows.subList(from, Math.min(rows.size(), from + ROWS_AT_ONCE)));
        }
    }

    private void send(Connection connection, List<Object[]> rows) throws SQLException {
        try (var statement = connection.prepareStatement(sql(rows.get(0).length))) {
            for (var row : rows) {
                Parameters.bind(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private String sql(int columns) {
        return "INSERT INTO " + into + " VALUES (?" + ", ?".repeat(columns - 1) + ") " + onDuplicate;
    }
}
