package fr.quitus.reconciliation.jdbc;

import fr.quitus.ledger.BulkInsert;
import fr.quitus.ledger.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Runs SQL in the transaction of the caller, on the connection that Hibernate uses in it too. */
@ApplicationScoped
public class Database {

    private static final int BATCH = 500;

    private final DataSource dataSource;

    Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** All rows of a query: bound it with LIMIT. */
    public <T> List<T> list(String sql, RowReader<T> reader, Object... parameters) {
        try (var connection = dataSource.getConnection();
                var statement = prepared(connection, sql, parameters);
                var rows = statement.executeQuery()) {
            var list = new ArrayList<T>();
            var row = new Row(rows);
            while (rows.next()) {
                list.add(reader.read(row));
            }
            return list;
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    public <T> Optional<T> first(String sql, RowReader<T> reader, Object... parameters) {
        return list(sql, reader, parameters).stream().findFirst();
    }

    public int update(String sql, Object... parameters) {
        try (var connection = dataSource.getConnection();
                var statement = prepared(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    /**
     * Inserts rows, many with one statement.
     *
     * @param into table and columns: {@code line (id, amount)}
     */
    public void insert(String into, List<Object[]> rows) {
        try (var connection = dataSource.getConnection()) {
            new BulkInsert(into, "").run(connection, rows);
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    /**
     * Runs some statements. When one of them would repeat a key, all of them are taken back, and nothing else of the
     * transaction.
     *
     * @return whether they stand
     */
    public boolean unlessDuplicate(Runnable statements) {
        update("SAVEPOINT before_some");
        try {
            statements.run();
            return true;
        } catch (DatabaseFailure failure) {
            if (!failure.isDuplicate()) {
                throw failure;
            }
            update("ROLLBACK TO SAVEPOINT before_some");
            return false;
        }
    }

    /** Runs one statement for many rows. */
    public void batch(String sql, List<Object[]> rows) {
        for (int from = 0; from < rows.size(); from += BATCH) {
            send(sql, rows.subList(from, Math.min(rows.size(), from + BATCH)));
        }
    }

    private void send(String sql, List<Object[]> rows) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var row : rows) {
                Parameters.bind(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        try {
            Parameters.bind(statement, parameters);
            return statement;
        } catch (SQLException failure) {
            statement.close();
            throw failure;
        }
    }
}
