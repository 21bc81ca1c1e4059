package fr.quitus.reconciliation.outcome;

import fr.quitus.reconciliation.jdbc.Database;
import fr.quitus.reconciliation.jdbc.StoredJson;
import fr.quitus.reconciliation.statement.LineKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Reads and changes outcomes, in the caller's transaction. */
@ApplicationScoped
class OutcomeStore {

    private static final String SELECT = OutcomeRows.SELECT + " FROM " + OutcomeRows.TABLES;

    private static final String OPEN =
            SELECT + " WHERE o.automatic = TRUE AND o.kind = ? AND o.line_id > ? ORDER BY o.line_id LIMIT ?";

    private static final String WRITE = """
            UPDATE outcome SET verdict = ?, automatic = ?, expected_id = ?, expected_purpose = ?, expected_label = ?,
              subject_id = ?, explanation = ?, facts = ?, group_id = ?, parts = ?, rule_name = ?, rule_version = ?,
              decided_by = ?, decided_at = ?, version = version + 1
            WHERE line_id = ?""";

    /** What says the same again is no change: the ETag that a person holds stays good. */
    private static final String WRITE_IF_NEWS = WRITE
            + " AND NOT (verdict <=> ? AND expected_id <=> ? AND explanation <=> ? AND parts <=> ? AND rule_name <=> ?)";

    private final Database database;
    private final OutcomeRows rows;
    private final StoredJson json;

    OutcomeStore(Database database, OutcomeRows rows, StoredJson json) {
        this.database = database;
        this.rows = rows;
        this.json = json;
    }

    /** Lines of one kind that the engine may still decide, in the order they came, after one of them. */
    List<StoredOutcome> open(LineKind kind, UUID after, int limit) {
        return database.list(OPEN, rows::read, kind, after, limit);
    }

    /** The lines that were matched together, or are proposed to be. */
    List<StoredOutcome> ofGroup(UUID group, Verdict verdict) {
        return database.list(
                SELECT + " WHERE o.group_id = ? AND o.verdict = ? ORDER BY o.line_id", rows::read, group, verdict);
    }

    /** When nothing is expected any more, what was open has nothing to say. */
    void nothingIsExpected(LineKind kind) {
        database.update("""
                UPDATE outcome SET verdict = 'UNMATCHED', expected_id = NULL, expected_purpose = NULL,
                  expected_label = NULL, subject_id = NULL, explanation = NULL, group_id = NULL, parts = NULL,
                  rule_name = NULL, rule_version = NULL, version = version + 1
                WHERE automatic = TRUE AND kind = ? AND verdict <> 'UNMATCHED'""", kind);
    }

    void write(List<Change> changes) {
        database.batch(WRITE_IF_NEWS, changes.stream().map(this::rowIfNews).toList());
    }

    /** Writes what a person decided. */
    void decide(Change change, String actor, Instant at) {
        database.update(WRITE, row(change, actor, at));
    }

    StoredOutcome get(UUID line) {
        return database.first(SELECT + " WHERE o.line_id = ?", rows::read, line)
                .orElseThrow(() -> OutcomePages.notFound(line));
    }

    private Object[] rowIfNews(Change change) {
        var row = row(change, null, null);
        var more = Arrays.copyOf(row, row.length + 5);
        more[row.length] = row[0];
        more[row.length + 1] = row[2];
        more[row.length + 2] = row[6];
        more[row.length + 3] = row[9];
        more[row.length + 4] = row[10];
        return more;
    }

    private Object[] row(Change change, String actor, Instant at) {
        var first = change.parts().isEmpty() ? null : change.parts().get(0);
        return new Object[] {
            change.verdict(),
            change.automatic(),
            first == null ? null : first.expected(),
            first == null ? null : first.purpose(),
            first == null ? null : first.label(),
            first == null ? null : first.subject(),
            change.explanation() == null ? null : json.write(change.explanation()),
            json.write(change.facts()),
            change.group(),
            change.parts().isEmpty() ? null : json.write(change.parts()),
            change.rule() == null ? null : change.rule().name(),
            change.rule() == null ? null : change.rule().version(),
            actor,
            at,
            change.line()
        };
    }
}
