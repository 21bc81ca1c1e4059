package fr.quitus.reconciliation.outcome;

import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.jdbc.Database;
import fr.quitus.reconciliation.jdbc.Row;
import fr.quitus.reconciliation.statement.Direction;
import fr.quitus.reconciliation.statement.LineKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Lines that the engine has not looked at: they have no outcome yet. Kept are only the files that have some, for each line
 * would be a row to write, and to delete soon. In the caller's transaction; whoever gives such lines an outcome holds
 * the {@link Turn}, so nobody else does meanwhile.
 */
@ApplicationScoped
class NewLines {

    /** What an outcome repeats of its line, so that the queue finds it without reading lines. */
    record Header(
            UUID line,
            LineKind kind,
            UUID account,
            Direction direction,
            Money amount,
            LocalDate bookedOn,
            String sha256) {

        static Header of(NewLine added) {
            var line = added.line();
            return new Header(
                    added.id(),
                    line.kind(),
                    added.accountId(),
                    line.direction(),
                    line.amount(),
                    line.bookedOn(),
                    added.sha256());
        }

        /** Of a line and its account's id. */
        static Header of(Row row) throws SQLException {
            return new Header(
                    row.id("id"),
                    row.constant("kind", LineKind.class),
                    row.id("account_id"),
                    row.constant("direction", Direction.class),
                    row.euros("amount"),
                    row.day("booked_on"),
                    row.text("first_sha256"));
        }
    }

    /** The new lines of one file and kind lie between two ids, among others. */
    record Range(String sha256, LineKind kind, UUID first, UUID last) {

        /** Of a line {@code l}: that it is one of these, unless it has an outcome by now. */
        static final String CONDITION = "l.id BETWEEN ? AND ? AND l.first_sha256 = ? AND l.kind = ?";

        private static Range of(Row row) throws SQLException {
            return new Range(
                    row.text("sha256"), row.constant("kind", LineKind.class), row.id("first_id"), row.id("last_id"));
        }

        /** The values of the condition. */
        List<Object> values() {
            return List.of(first, last, sha256, kind);
        }
    }

    private static final String ADD = """
            INSERT INTO new_lines (sha256, kind, first_id, last_id, line_count, returns) VALUES (?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE first_id = LEAST(first_id, VALUES(first_id)),
              last_id = GREATEST(last_id, VALUES(last_id)), line_count = line_count + VALUES(line_count),
              returns = returns OR VALUES(returns)""";

    private static final String AMONG = """
            SELECT STRAIGHT_JOIN l.id, l.kind, l.account_id, l.direction, l.amount, l.booked_on, l.first_sha256
            FROM statement_line l LEFT JOIN outcome o ON o.line_id = l.id
            WHERE o.line_id IS NULL AND l.id IN\s""";

    private final Database database;

    NewLines(Database database) {
        this.database = database;
    }

    /** Some lines that were just stored, and have no outcome. */
    void add(List<NewLine> lines) {
        lines.stream()
                .collect(Collectors.groupingBy(line -> line.line().kind()))
                .forEach(this::add);
    }

    private void add(LineKind kind, List<NewLine> lines) {
        var ids = lines.stream().map(NewLine::id).toList();
        database.update(
                ADD,
                lines.get(0).sha256(),
                kind,
                Collections.min(ids),
                Collections.max(ids),
                ids.size(),
                lines.stream().anyMatch(line -> line.line().returned()));
    }

    /** Where the new lines of one kind are, the oldest first. */
    List<Range> of(LineKind kind) {
        return database.list("SELECT * FROM new_lines WHERE kind = ? ORDER BY first_id", Range::of, kind);
    }

    /** Which of some lines are new. */
    Map<UUID, Header> among(List<UUID> lines) {
        var found = new HashMap<UUID, Header>();
        InLists.of(
                lines,
                (among, some) -> database.list(AMONG + among, Header::of, some)
                        .forEach(header -> found.put(header.line(), header)));
        return found;
    }

    /** Some lines have an outcome now. Files in one order, so that nobody waits for whoever waits for him. */
    void haveOutcomes(Collection<Header> lines) {
        var counts = new TreeMap<String, Map<LineKind, Integer>>();
        lines.forEach(line -> counts.computeIfAbsent(line.sha256(), absent -> new EnumMap<>(LineKind.class))
                .merge(line.kind(), 1, Integer::sum));
        counts.forEach((sha256, byKind) -> byKind.forEach((kind, count) -> database.update(
                "UPDATE new_lines SET line_count = line_count - ? WHERE sha256 = ? AND kind = ?",
                count,
                sha256,
                kind)));
    }

    /** Forgets files of which every line has an outcome by now; by their keys, for others are being stored. */
    void settle() {
        database.list("SELECT * FROM new_lines WHERE line_count = 0", Range::of)
                .forEach(range -> database.update(
                        "DELETE FROM new_lines WHERE sha256 = ? AND kind = ?", range.sha256(), range.kind()));
    }
}
