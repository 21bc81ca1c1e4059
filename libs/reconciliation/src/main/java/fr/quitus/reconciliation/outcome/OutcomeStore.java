package fr.quitus.reconciliation.outcome;

import fr.quitus.reconciliation.engine.Expected;
import fr.quitus.reconciliation.jdbc.Database;
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
              subject_id = ?, explanation = ?, facts = ?, decided_by = ?, decided_at = ?, version = version + 1
            WHERE line_id = ?""";

    /** What says the same again is no change: the ETag that a person holds stays good. */
    private static final String WRITE_IF_NEWS =
            WRITE + " AND NOT (verdict <=> ? AND expected_id <=> ? AND explanation <=> ?)";

    private static final int LABEL_LIMIT = 255;

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

    /** When nothing is expected any more, what was open has nothing to say. */
    void nothingIsExpected(LineKind kind) {
        database.update("""
                UPDATE outcome SET verdict = 'UNMATCHED', expected_id = NULL, expected_purpose = NULL,
                  expected_label = NULL, subject_id = NULL, explanation = NULL, version = version + 1
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
        var more = Arrays.copyOf(row, row.length + 3);
        more[row.length] = row[0];
        more[row.length + 1] = row[2];
        more[row.length + 2] = row[6];
        return more;
    }

    private Object[] row(Change change, String actor, Instant at) {
        var expected = change.expected();
        return new Object[] {
            change.verdict(),
            change.automatic(),
            expected == null ? null : expected.id(),
            expected == null ? null : expected.purpose(),
            expected == null ? null : LineStore.cut(expected.label(), LABEL_LIMIT),
            expected == null ? null : expected.subject(),
            change.explanation() == null ? null : json.write(change.explanation()),
            json.write(change.facts()),
            actor,
            at,
            change.line()
        };
    }

    /**
     * What becomes of an outcome.
     *
     * @param expected or null
     * @param explanation or null
     */
    record Change(
            UUID line,
            Verdict verdict,
            boolean automatic,
            Expected expected,
            Explanation explanation,
            List<UUID> facts) {

        static Change open(UUID line, Verdict verdict, Expected expected, Explanation explanation) {
            return new Change(line, verdict, true, expected, explanation, List.of());
        }

        static Change matched(UUID line, Expected expected, Explanation explanation, List<UUID> facts) {
            return new Change(line, Verdict.MATCHED, false, expected, explanation, facts);
        }
    }
}
