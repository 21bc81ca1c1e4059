package fr.quitus.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Tables of the same shape as the product's (columns, checks, indexes, foreign keys), and with the same orders in them. */
final class PlainTables {

    private static final List<String> COPIED = List.of("subsidy", "payment_order", "fact", "fact_day");
    private static final List<String> EMPTY = List.of("statement_line", "outcome", "file_line", "proof");

    private PlainTables() {}

    static void create(Connection connection) throws SQLException {
        try (var sql = connection.createStatement()) {
            for (var table : EMPTY) {
                sql.execute("CREATE TABLE plain_" + table + " LIKE " + table);
            }
            for (var table : COPIED) {
                sql.execute("CREATE TABLE plain_" + table + " LIKE " + table);
                var columns = written(sql, table);
                sql.execute("INSERT INTO plain_" + table + " (" + columns + ") SELECT " + columns + " FROM " + table);
            }
            sql.execute(
                    "ALTER TABLE plain_statement_line ADD FOREIGN KEY (account_id) REFERENCES declared_account (id)");
            sql.execute("ALTER TABLE plain_outcome ADD FOREIGN KEY (line_id) REFERENCES plain_statement_line (id)");
            sql.execute("ALTER TABLE plain_file_line ADD FOREIGN KEY (line_id) REFERENCES plain_statement_line (id)");
            sql.execute("ALTER TABLE plain_proof ADD FOREIGN KEY (line_id) REFERENCES plain_statement_line (id)");
            sql.execute("ALTER TABLE plain_fact ADD FOREIGN KEY (reverses_id) REFERENCES plain_fact (id)");
            sql.execute("ALTER TABLE plain_payment_order ADD FOREIGN KEY (subsidy_id) REFERENCES plain_subsidy (id),"
                    + " ADD FOREIGN KEY (budget_line_id) REFERENCES budget_line (id)");
        }
        connection.commit();
    }

    /** The columns that the database does not generate itself. */
    private static String written(Statement sql, String table) throws SQLException {
        try (var rows = sql.executeQuery("""
                SELECT GROUP_CONCAT(column_name SEPARATOR ', ') FROM information_schema.columns
                WHERE table_schema = DATABASE() AND table_name = '%s' AND generation_expression IS NULL""".formatted(table))) {
            rows.next();
            return rows.getString(1);
        }
    }
}
