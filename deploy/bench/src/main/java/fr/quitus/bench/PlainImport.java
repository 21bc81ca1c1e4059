package fr.quitus.bench;

import fr.quitus.bench.PlainRows.Line;
import fr.quitus.bench.PlainRows.Order;
import fr.quitus.ledger.Ledger;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The limit: a program that knows this file and these tables only. It parses, joins by reference, and writes the rows
 * that the product writes, hashes included, in batches of one transaction.
 */
final class PlainImport {

    private static final class Subsidy {

        private final SeedChain chain;
        private long cleared;

        private Subsidy(SeedChain chain) {
            this.chain = chain;
        }
    }

    private static final int BATCH = 2_000;

    private final Connection connection;
    private final Path file;
    private final String sha256;
    private final PlainRows rows;
    private final Map<String, Order> orders = new HashMap<>();
    private final Map<UUID, Subsidy> subsidies = new HashMap<>();
    private int matched;

    PlainImport(Connection connection, UUID account, Path file) {
        this.connection = connection;
        this.file = file;
        sha256 = SeedChain.sha256(file.toString());
        rows = new PlainRows(account, sha256);
    }

    /** How many lines it matched. */
    int run() throws IOException, SQLException {
        connection.setAutoCommit(false);
        readExpected();
        try (var in = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            in.readLine();
            var lines = lines(in, 0);
            for (int position = lines.size(); !lines.isEmpty(); position += lines.size()) {
                write(lines);
                lines = lines(in, position);
            }
        }
        writeSubsidies();
        connection.commit();
        return matched;
    }

    private void readExpected() throws SQLException {
        try (var sql = connection.createStatement()) {
            var rows = sql.executeQuery("SELECT id, subsidy_id, payment_reference, order_number, paid - cleared"
                    + " FROM plain_payment_order WHERE paid > cleared");
            while (rows.next()) {
                orders.put(
                        rows.getString(3),
                        new Order(
                                rows.getObject(1, UUID.class),
                                rows.getObject(2, UUID.class),
                                rows.getString(4),
                                rows.getBigDecimal(5).unscaledValue().longValueExact()));
            }
            rows = sql.executeQuery("SELECT id, fact_count, last_fact_hash FROM plain_subsidy WHERE fact_count > 1");
            while (rows.next()) {
                var id = rows.getObject(1, UUID.class);
                subsidies.put(id, new Subsidy(new SeedChain(id, rows.getLong(2), rows.getString(3))));
            }
        }
    }

    private static List<Line> lines(BufferedReader in, int before) throws IOException {
        var lines = new ArrayList<Line>(BATCH);
        while (lines.size() < BATCH) {
            var record = in.readLine();
            if (record == null || record.startsWith("07")) {
                break;
            }
            lines.add(new Line(Ledger.newId(), record, in.readLine(), before + lines.size() + 1));
        }
        return lines;
    }

    private void write(List<Line> lines) throws SQLException {
        var stored = new ArrayList<Object[]>();
        var outcomes = new ArrayList<Object[]>();
        var members = new ArrayList<Object[]>();
        var proofs = new ArrayList<Object[]>();
        var facts = new ArrayList<Object[]>();
        var changed = new ArrayList<Object[]>();
        for (var line : lines) {
            stored.add(rows.row(line));
            members.add(new Object[] {sha256, line.position(), line.id(), "line " + line.position()});
            var order = orders.get(line.endToEnd());
            if (order == null || order.cents() != line.cents()) {
                outcomes.add(rows.outcome(line, null, null));
                continue;
            }
            var fact = fact(line, order);
            facts.add(fact);
            outcomes.add(rows.outcome(line, order, fact[0]));
            proofs.add(PlainRows.proof(line, order, fact[0]));
            changed.add(new Object[] {PlainRows.euros(order.cents()), PlainRows.DAY, order.id()});
            matched++;
        }
        insert(
                "statement_line (id, account_id, fingerprint, occurrence, kind, booked_on, value_on, direction, amount,"
                        + " currency, returned, bank_code, counterparty, end_to_end, other_details, remittance, raw,"
                        + " first_sha256, first_position, first_place)",
                stored);
        insert(
                "outcome (line_id, kind, verdict, automatic, facts, version, account_id, direction, amount, booked_on,"
                        + " expected_id, expected_purpose, expected_label, subject_id, explanation, group_id, parts, rule_name,"
                        + " rule_version)",
                outcomes);
        insert("file_line (sha256, position, line_id, place)", members);
        insert("fact " + SeedChain.COLUMNS, facts);
        insert(
                "proof (id, line_id, group_id, expected_id, purpose, label, subject_id, amount, facts, rule_name,"
                        + " rule_version, proved_at)",
                proofs);
        batch(
                "UPDATE plain_payment_order SET cleared = cleared + ?, last_effective_on = ?, version = version + 1"
                        + " WHERE id = ?",
                changed);
    }

    private Object[] fact(Line line, Order order) {
        var subsidy = subsidies.get(order.subsidy());
        subsidy.cleared += order.cents();
        return subsidy.chain.next(
                Ledger.newId(),
                "CLEARED",
                order.id(),
                order.cents(),
                PlainRows.DAY,
                sha256.substring(0, 12) + ":line " + line.position(),
                "{\"order\":\"2022-1-" + order.number() + "\"}");
    }

    private void writeSubsidies() throws SQLException {
        var rows = new ArrayList<Object[]>();
        var days = new ArrayList<Object[]>();
        subsidies.forEach((id, subsidy) -> {
            var cleared = PlainRows.euros(subsidy.cleared);
            rows.add(new Object[] {cleared, subsidy.chain.count(), subsidy.chain.lastHash(), subsidy.chain.lastAt(), id
            });
            days.add(new Object[] {id, PlainRows.DAY, "CLEARED", 0, cleared});
        });
        batch(
                "UPDATE plain_subsidy SET cleared = cleared + ?, fact_count = ?, last_fact_hash = ?, last_fact_at = ?,"
                        + " version = version + 1 WHERE id = ?",
                rows);
        batch(
                "INSERT INTO plain_fact_day (subject_id, effective_on, kind, reversal, amount) VALUES (?, ?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE amount = amount + VALUES(amount)",
                days);
    }

    private void insert(String into, List<Object[]> rows) throws SQLException {
        if (!rows.isEmpty()) {
            var marks = "?" + ", ?".repeat(rows.get(0).length - 1);
            batch("INSERT INTO plain_" + into + " VALUES (" + marks + ")", rows);
        }
    }

    private void batch(String sql, List<Object[]> rows) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var row : rows) {
                bind(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void bind(PreparedStatement statement, Object[] row) throws SQLException {
        for (int i = 0; i < row.length; i++) {
            if (row[i] == null || row[i] instanceof Integer || row[i] instanceof Boolean || row[i] instanceof Long) {
                statement.setObject(i + 1, row[i]);
            } else {
                statement.setString(i + 1, row[i].toString());
            }
        }
    }
}
