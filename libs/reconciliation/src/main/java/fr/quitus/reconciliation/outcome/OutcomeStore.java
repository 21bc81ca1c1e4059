package fr.quitus.reconciliation.outcome;

import fr.quitus.reconciliation.jdbc.Database;
import fr.quitus.reconciliation.jdbc.StoredJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads outcomes, and changes them, in the caller's transaction. */
@ApplicationScoped
class OutcomeStore {

    private static final String INTO = """
            outcome (verdict, automatic, expected_id, expected_purpose, expected_label, subject_id, explanation, facts,
              group_id, parts, rule_name, rule_version, decided_by, decided_at, line_id, kind, account_id, direction,
              amount, booked_on, version)""";

    private static final String WRITE = """
            UPDATE outcome SET verdict = ?, automatic = ?, expected_id = ?, expected_purpose = ?, expected_label = ?,
              subject_id = ?, explanation = ?, facts = ?, group_id = ?, parts = ?, rule_name = ?, rule_version = ?,
              decided_by = ?, decided_at = ?, version = version + 1
            WHERE line_id = ?""";

    /** What says the same again is no change: the ETag that a person holds stays good. */
    private static final String WRITE_IF_NEWS = WRITE
            + " AND NOT (verdict <=> ? AND expected_id <=> ? AND explanation <=> ? AND parts <=> ? AND rule_name <=> ?"
            + " AND rule_version <=> ?)";

    private final Database database;
    private final OutcomeRows rows;
    private final StoredJson json;
    private final NewLines newLines;
    private final AsideStore asides;

    OutcomeStore(Database database, OutcomeRows rows, StoredJson json, NewLines newLines, AsideStore asides) {
        this.database = database;
        this.rows = rows;
        this.json = json;
        this.newLines = newLines;
        this.asides = asides;
    }

    /** The lines that were matched together, or are proposed to be. */
    List<StoredOutcome> ofGroup(UUID group, Verdict verdict) {
        return database.list(
                OutcomeRows.OF_OUTCOMES + " WHERE o.group_id = ? AND o.verdict = ? ORDER BY o.line_id",
                rows::read,
                group,
                verdict);
    }

    /**
     * Writes what the engine says: the outcome of a line that had none is inserted, another one changed.
     *
     * @param fresh those of the lines that are new, at least
     */
    void write(List<Change> changes, Map<UUID, NewLines.Header> fresh) {
        var first = new ArrayList<Object[]>(fresh.size());
        var newNoMore = new ArrayList<NewLines.Header>(fresh.size());
        var others = new ArrayList<Change>();
        for (var change : changes) {
            var header = fresh.get(change.line());
            if (header == null) {
                others.add(change);
            } else {
                first.add(firstRow(change, header));
                newNoMore.add(header);
            }
        }
        database.insert(INTO, first);
        newLines.haveOutcomes(newNoMore);
        rewrite(others);
        asides.putAside(changes);
    }

    private void rewrite(List<Change> changes) {
        // That a line is matched is always news: matched lines are not open.
        var byNews = changes.stream().collect(Collectors.partitioningBy(change -> change.verdict() == Verdict.MATCHED));
        database.batch(
                WRITE,
                byNews.get(true).stream().map(change -> row(change, null, null)).toList());
        database.batch(
                WRITE_IF_NEWS, byNews.get(false).stream().map(this::rowIfNews).toList());
        asides.endLeft(changes.stream().map(Change::line).toList());
    }

    /** Writes what a person decided. */
    void decide(Change change, String actor, Instant at) {
        database.update(WRITE, row(change, actor, at));
        asides.endLeft(List.of(change.line()));
    }

    StoredOutcome get(UUID line) {
        return database.first(OutcomeRows.OF_LINES + " WHERE l.id = ?", rows::read, line)
                .orElseThrow(() -> OutcomePages.notFound(line));
    }

    private Object[] firstRow(Change change, NewLines.Header header) {
        var row = row(change, null, null);
        var more = Arrays.copyOf(row, row.length + 6);
        more[row.length] = header.kind();
        more[row.length + 1] = header.account();
        more[row.length + 2] = header.direction();
        more[row.length + 3] = header.amount();
        more[row.length + 4] = header.bookedOn();
        more[row.length + 5] = 1;
        return more;
    }

    private Object[] rowIfNews(Change change) {
        var row = row(change, null, null);
        var more = Arrays.copyOf(row, row.length + 6);
        more[row.length] = row[0];
        more[row.length + 1] = row[2];
        more[row.length + 2] = row[6];
        more[row.length + 3] = row[9];
        more[row.length + 4] = row[10];
        more[row.length + 5] = row[11];
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
