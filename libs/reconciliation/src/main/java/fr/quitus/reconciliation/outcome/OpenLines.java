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

/** The lines that the engine may still decide, new or not, many at once, in the caller's transaction. */
@ApplicationScoped
class OpenLines {

    /** An outcome as it was seen; 0 for that of a new line, which is none. */
    record Version(UUID line, long version) {

        private static Version of(Row row) throws SQLException {
            return new Version(row.id("line_id"), row.number("version"));
        }
    }

    /**
     * First the ids, by these indexes whatever the database believes: while much is stored, it takes the tables to be
     * small. Joined at once, it would read all that is open for each portion, and sort it.
     */
    private static final String OPEN = OutcomeRows.SELECT + """
            (
              (SELECT line_id FROM outcome FORCE INDEX (ix_outcome_run)
               WHERE automatic = TRUE AND kind = ? AND line_id > ? ORDER BY line_id LIMIT ?)
              UNION ALL
              (SELECT line_id FROM new_line FORCE INDEX (ix_new_line_kind)
               WHERE kind = ? AND line_id > ? ORDER BY line_id LIMIT ?)
              ORDER BY line_id LIMIT ?
            ) following JOIN statement_line l ON l.id = following.line_id""" + OutcomeRows.MORE + " ORDER BY following.line_id";

    private static final String SAYING_SOMETHING = """
            (SELECT line_id, version FROM outcome FORCE INDEX (ix_outcome_run)
             WHERE automatic = TRUE AND kind = ? AND (verdict <> 'UNMATCHED' OR explanation IS NOT NULL)
               AND line_id > ? ORDER BY line_id LIMIT ?)
            UNION ALL
            (SELECT line_id, 0 FROM new_line FORCE INDEX (ix_new_line_kind)
             WHERE kind = ? AND line_id > ? ORDER BY line_id LIMIT ?)
            ORDER BY line_id LIMIT ?""";

    private static final String SILENCE = """
            UPDATE outcome SET verdict = 'UNMATCHED', expected_id = NULL, expected_purpose = NULL,
              expected_label = NULL, subject_id = NULL, explanation = NULL, group_id = NULL, parts = NULL,
              rule_name = NULL, rule_version = NULL, version = version + 1
            WHERE automatic = TRUE AND version = ? AND line_id IN\s""";

    /** By the key, as of new lines. */
    private static final String LOCK_OPEN =
            "SELECT line_id, version FROM outcome FORCE INDEX (PRIMARY)" + " WHERE automatic = TRUE AND line_id IN ";

    private static final String LINES = "SELECT STRAIGHT_JOIN " + OutcomeRows.LINE_COLUMNS
            + " FROM statement_line l JOIN declared_account a ON a.id = l.account_id WHERE l.id IN ";

    private static final String HAS = """
            SELECT EXISTS (SELECT 1 FROM outcome WHERE automatic = TRUE AND kind = ?)
                OR EXISTS (SELECT 1 FROM new_line WHERE kind = ?) AS found""";

    private static final String HAS_RETURNED = """
            SELECT EXISTS (SELECT 1 FROM outcome o JOIN statement_line l ON l.id = o.line_id
                           WHERE o.automatic = TRUE AND o.kind = ? AND l.returned = TRUE)
                OR EXISTS (SELECT 1 FROM new_line n JOIN statement_line l ON l.id = n.line_id
                           WHERE n.kind = ? AND l.returned = TRUE) AS found""";

    private static final String MORE_THAN = """
            SELECT EXISTS (
              (SELECT line_id FROM outcome WHERE automatic = TRUE LIMIT ?)
              UNION ALL
              (SELECT line_id FROM new_line LIMIT ?)
              LIMIT 1 OFFSET ?
            ) AS found""";

    private final Database database;
    private final OutcomeRows rows;
    private final OutcomeStore outcomes;
    private final NewLines newLines;
    private final AsideStore asides;

    OpenLines(Database database, OutcomeRows rows, OutcomeStore outcomes, NewLines newLines, AsideStore asides) {
        this.database = database;
        this.rows = rows;
        this.outcomes = outcomes;
        this.newLines = newLines;
        this.asides = asides;
    }

    /** Lines of one kind that the engine may still decide, in the order they came, after one of them. */
    List<StoredOutcome> next(LineKind kind, UUID after, int limit) {
        return database.list(OPEN, rows::read, kind, after, limit, kind, after, limit, limit);
    }

    /** Lines as they were stored, in the order of their ids. */
    List<EvidenceLine> lines(List<UUID> ids) {
        var lines = new ArrayList<EvidenceLine>(ids.size());
        InLists.of(ids, (among, some) -> lines.addAll(database.list(LINES + among, rows::line, some)));
        return lines;
    }

    /** Whether the engine may still decide any line of a kind. */
    boolean has(LineKind kind) {
        return database.first(HAS, row -> row.flag("found"), kind, kind).orElseThrow();
    }

    /** The same, of those that give money back. */
    boolean hasReturned(LineKind kind) {
        return database.first(HAS_RETURNED, row -> row.flag("found"), kind, kind)
                .orElseThrow();
    }

    /** Open lines of one kind that say more than that nothing fits. */
    List<Version> sayingSomething(LineKind kind, UUID after, int limit) {
        return database.list(SAYING_SOMETHING, Version::of, kind, after, limit, kind, after, limit, limit);
    }

    boolean hasMoreThan(int lines) {
        return database.first(MORE_THAN, row -> row.flag("found"), lines + 1, lines + 1, lines)
                .orElseThrow();
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
        var fresh = byVersion.remove(0L);
        if (fresh != null) {
            var stillNew = newLines.lock(fresh);
            outcomes.write(fresh.stream()
                    .filter(stillNew::contains)
                    .map(Change::unknown)
                    .toList());
        }
        byVersion.forEach((version, ids) -> {
            InLists.of(ids, (among, values) -> database.update(SILENCE + among, values), version);
            asides.endLeft(ids);
        });
    }

    /** The versions of those lines that the engine may still decide; they change no more in this transaction. */
    Map<UUID, Long> lock(List<UUID> lines) {
        var versions = new HashMap<UUID, Long>();
        var fresh = newLines.lock(lines);
        fresh.forEach(line -> versions.put(line, 0L));
        InLists.of(
                lines.stream().filter(line -> !fresh.contains(line)).toList(),
                (among, some) -> database.list(LOCK_OPEN + among + " FOR UPDATE", Version::of, some)
                        .forEach(open -> versions.put(open.line(), open.version())));
        return versions;
    }
}
