package fr.quitus.reconciliation.outcome;

import fr.quitus.reconciliation.engine.EvidenceLine;
import fr.quitus.reconciliation.jdbc.Database;
import fr.quitus.reconciliation.jdbc.Row;
import fr.quitus.reconciliation.statement.LineKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;

/** The lines that the engine may still decide, many at once, in the caller's transaction. */
@ApplicationScoped
class OpenLines {

    /** An outcome as it was seen. */
    record Version(UUID line, long version) {}

    /** Below 200 values MariaDB looks each up in the index; above, it may prefer to read, and lock, all. */
    private static final int LOOKED_UP_AT_ONCE = 150;

    /**
     * First the ids, by that index whatever the database believes: while much is stored, it takes the table to be small.
     * Joined at once, it would read all that is open for each portion, and sort it.
     */
    private static final String OPEN = OutcomeRows.SELECT + """
             FROM (
              SELECT line_id FROM outcome FORCE INDEX (ix_outcome_run)
              WHERE automatic = TRUE AND kind = ? AND line_id > ? ORDER BY line_id LIMIT ?
            ) following JOIN\s"""
            + OutcomeRows.TABLES.replace("outcome o ", "outcome o ON o.line_id = following.line_id ")
            + " ORDER BY o.line_id";

    private static final String SILENCE = """
            UPDATE outcome SET verdict = 'UNMATCHED', expected_id = NULL, expected_purpose = NULL,
              expected_label = NULL, subject_id = NULL, explanation = NULL, group_id = NULL, parts = NULL,
              rule_name = NULL, rule_version = NULL, version = version + 1
            WHERE automatic = TRUE AND line_id IN (""";

    private static final String LINES = "SELECT STRAIGHT_JOIN " + OutcomeRows.LINE_COLUMNS
            + " FROM statement_line l JOIN declared_account a ON a.id = l.account_id WHERE l.id IN (";

    private static final String LOCK_OPEN =
            "SELECT line_id, version FROM outcome WHERE automatic = TRUE AND line_id IN (";

    private final Database database;
    private final OutcomeRows rows;
    private final AsideStore asides;

    OpenLines(Database database, OutcomeRows rows, AsideStore asides) {
        this.database = database;
        this.rows = rows;
        this.asides = asides;
    }

    /** Lines of one kind that the engine may still decide, in the order they came, after one of them. */
    List<StoredOutcome> next(LineKind kind, UUID after, int limit) {
        return database.list(OPEN, rows::read, kind, after, limit);
    }

    /** Lines as they were stored, in the order of their ids. */
    List<EvidenceLine> lines(List<UUID> ids) {
        var lines = new ArrayList<EvidenceLine>(ids.size());
        inLists(ids, some -> lines.addAll(database.list(LINES + among(some) + ")", rows::line, some.toArray())));
        return lines;
    }

    /** Whether the engine may still decide any line of a kind. */
    boolean has(LineKind kind) {
        return database.first(
                        "SELECT line_id FROM outcome WHERE automatic = TRUE AND kind = ? LIMIT 1",
                        row -> row.id("line_id"),
                        kind)
                .isPresent();
    }

    /** Open lines of one kind that say more than that nothing fits. */
    List<Version> sayingSomething(LineKind kind, UUID after, int limit) {
        return database.list("""
                SELECT line_id, version FROM outcome
                WHERE automatic = TRUE AND kind = ? AND (verdict <> 'UNMATCHED' OR explanation IS NOT NULL)
                  AND line_id > ?
                ORDER BY line_id LIMIT ?""", OpenLines::version, kind, after, limit);
    }

    boolean hasMoreThan(int lines) {
        return !database.list(
                        "SELECT line_id FROM outcome WHERE automatic = TRUE LIMIT 1 OFFSET ?",
                        row -> row.id("line_id"),
                        lines)
                .isEmpty();
    }

    /**
     * Writes that nothing fits these lines, unless one has changed since. Line by line by its key: an import that is
     * still being stored has rows which nobody else may wait for. What is new was never put aside.
     */
    void nothingFits(List<Version> lines) {
        var byVersion = new TreeMap<Long, List<UUID>>();
        lines.forEach(line -> byVersion
                .computeIfAbsent(line.version(), absent -> new ArrayList<>())
                .add(line.line()));
        byVersion.forEach((version, ids) -> inLists(ids, some -> {
            var parameters = new ArrayList<Object>(some);
            parameters.add(version);
            database.update(SILENCE + among(some) + ") AND version = ?", parameters.toArray());
            if (version > 0) {
                asides.endLeft(some);
            }
        }));
    }

    /** The versions of those lines that the engine may still decide; they change no more in this transaction. */
    Map<UUID, Long> lock(List<UUID> lines) {
        var versions = new HashMap<UUID, Long>();
        inLists(
                lines,
                some -> database.list(LOCK_OPEN + among(some) + ") FOR UPDATE", OpenLines::version, some.toArray())
                        .forEach(open -> versions.put(open.line(), open.version())));
        return versions;
    }

    private static Version version(Row row) throws SQLException {
        return new Version(row.id("line_id"), row.number("version"));
    }

    private static void inLists(List<UUID> lines, Consumer<List<UUID>> work) {
        for (int from = 0; from < lines.size(); from += LOOKED_UP_AT_ONCE) {
            work.accept(lines.subList(from, Math.min(lines.size(), from + LOOKED_UP_AT_ONCE)));
        }
    }

    private static String among(List<UUID> lines) {
        return "?" + ", ?".repeat(lines.size() - 1);
    }
}
