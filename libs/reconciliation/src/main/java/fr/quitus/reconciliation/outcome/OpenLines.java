package fr.quitus.reconciliation.outcome;

import fr.quitus.reconciliation.engine.EvidenceLine;
import fr.quitus.reconciliation.jdbc.Database;
import fr.quitus.reconciliation.jdbc.Row;
import fr.quitus.reconciliation.jdbc.RowReader;
import fr.quitus.reconciliation.statement.LineKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/** The lines that the engine may still decide, new or not, many at once, in the caller's transaction. */
@ApplicationScoped
class OpenLines {

    /** An outcome as it was seen; 0 for that of a new line, which is none. */
    record Version(UUID line, long version) {

        private static Version of(Row row) throws SQLException {
            return new Version(row.id("line_id"), row.number("version"));
        }

        private boolean isOfNew() {
            return version == 0;
        }
    }

    /**
     * Open lines as they are.
     *
     * @param versions of their outcomes
     * @param fresh those of them that are new
     */
    record Current(List<EvidenceLine> lines, Map<UUID, Long> versions, Map<UUID, NewLines.Header> fresh) {}

    private record Standing(EvidenceLine line, NewLines.Header header, boolean isNew) {}

    /**
     * First the ids, by this index whatever the database believes: while much is stored, it takes the tables to be
     * small. Joined at once, it would read all that is open for each portion, and sort it.
     */
    private static final String DECIDED = OutcomeRows.SELECT + """
            (
              SELECT line_id FROM outcome FORCE INDEX (ix_outcome_run)
              WHERE line_id > ? AND automatic = TRUE AND kind = ? ORDER BY line_id LIMIT ?
            ) following JOIN statement_line l ON l.id = following.line_id""" + OutcomeRows.MORE + " ORDER BY following.line_id";

    private static final String SAYING_SOMETHING = """
            SELECT line_id, version FROM outcome FORCE INDEX (ix_outcome_run)
            WHERE line_id > ? AND automatic = TRUE AND kind = ? AND (verdict <> 'UNMATCHED' OR explanation IS NOT NULL)
            ORDER BY line_id LIMIT ?""";

    private static final String OF_RANGE =
            "(SELECT l.id FROM statement_line l FORCE INDEX (PRIMARY) WHERE l.id > ? AND " + NewLines.Range.CONDITION
                    + " ORDER BY l.id LIMIT ?) following";

    /** First the ids, as above: none is left out before the limit, or the database reads on for one that is new. */
    private static final String OF_FILE = OutcomeRows.SELECT + OF_RANGE
            + " JOIN statement_line l ON l.id = following.id" + OutcomeRows.MORE + " ORDER BY following.id";

    private static final String VERSIONS_OF_FILE = "SELECT STRAIGHT_JOIN following.id AS line_id,"
            + " COALESCE(o.version, 0) AS version FROM " + OF_RANGE
            + " LEFT JOIN outcome o ON o.line_id = following.id ORDER BY following.id";

    private static final String SILENCE = """
            UPDATE outcome SET verdict = 'UNMATCHED', expected_id = NULL, expected_purpose = NULL,
              expected_label = NULL, subject_id = NULL, explanation = NULL, group_id = NULL, parts = NULL,
              rule_name = NULL, rule_version = NULL, version = version + 1
            WHERE automatic = TRUE AND version = ? AND line_id IN\s""";

    /** By the key, however few there are: who reads them all would wait for what others have locked. */
    private static final String LOCK_OPEN =
            "SELECT line_id, version FROM outcome FORCE INDEX (PRIMARY) WHERE automatic = TRUE AND line_id IN ";

    private static final String LINES = "SELECT STRAIGHT_JOIN " + OutcomeRows.LINE_COLUMNS + " FROM statement_line l"
            + OutcomeRows.ACCOUNT + " WHERE l.id IN ";

    private static final String STANDING = "SELECT STRAIGHT_JOIN l.account_id, o.version, " + OutcomeRows.LINE_COLUMNS
            + " FROM statement_line l" + OutcomeRows.MORE
            + " WHERE (o.line_id IS NULL OR o.automatic = TRUE) AND l.id IN ";

    private static final String HAS = """
            SELECT EXISTS (SELECT 1 FROM outcome WHERE automatic = TRUE AND kind = ?)
                OR EXISTS (SELECT 1 FROM new_lines WHERE kind = ?) AS found""";

    private static final String HAS_RETURNED = """
            SELECT EXISTS (SELECT 1 FROM outcome o JOIN statement_line l ON l.id = o.line_id
                           WHERE o.automatic = TRUE AND o.kind = ? AND l.returned = TRUE)
                OR EXISTS (SELECT 1 FROM new_lines WHERE kind = ? AND returns = TRUE) AS found""";

    private static final String MORE_THAN = """
            SELECT (SELECT COUNT(*) FROM (SELECT line_id FROM outcome WHERE automatic = TRUE LIMIT ?) some_decided)
              + (SELECT COALESCE(SUM(line_count), 0) FROM new_lines) > ? AS found""";

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

    /** Lines of one kind that the engine may still decide. */
    Sweep<StoredOutcome> of(LineKind kind) {
        return sweep(
                kind,
                DECIDED,
                OF_FILE,
                rows::read,
                open -> new Version(open.line().id(), open.version()));
    }

    private <T> Sweep<T> sweep(
            LineKind kind, String decided, String ofFile, RowReader<T> reader, Function<T, Version> version) {
        var sweep = new Sweep<T>(database, reader, line -> version.apply(line).line());
        sweep.over(decided, List.of(kind), line -> true);
        newLines.of(kind)
                .forEach(range -> sweep.over(
                        ofFile, range.values(), line -> version.apply(line).isOfNew()));
        return sweep;
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
    Sweep<Version> sayingSomething(LineKind kind) {
        return sweep(kind, SAYING_SOMETHING, VERSIONS_OF_FILE, Version::of, version -> version);
    }

    boolean hasMoreThan(int lines) {
        return database.first(MORE_THAN, row -> row.flag("found"), lines + 1, lines)
                .orElseThrow();
    }

    /**
     * Writes that nothing fits these lines, unless one has changed since. The caller holds the {@link Turn}, if only
     * together with others. Line by line by its key: an import that is still being stored has rows which nobody else may
     * wait for. What is new was never put aside.
     */
    void nothingFits(List<Version> lines) {
        var byVersion = new TreeMap<Long, List<UUID>>();
        lines.forEach(line -> byVersion
                .computeIfAbsent(line.version(), absent -> new ArrayList<>())
                .add(line.line()));
        var fresh = byVersion.remove(0L);
        if (fresh != null) {
            var stillNew = newLines.among(fresh);
            outcomes.write(stillNew.keySet().stream().map(Change::unknown).toList(), stillNew);
        }
        byVersion.forEach((version, ids) -> {
            InLists.of(ids, (among, values) -> database.update(SILENCE + among, values), version);
            asides.endLeft(ids);
        });
    }

    /**
     * Those lines that the engine may still decide; they change no more in this transaction, which holds the
     * {@link Turn}, if only together with others.
     */
    Current lock(List<UUID> lines) {
        var current = new Current(new ArrayList<>(lines.size()), new HashMap<>(), new HashMap<>());
        var decided = new ArrayList<UUID>();
        InLists.of(lines, (among, some) -> {
            for (var standing : database.list(STANDING + among, this::standing, some)) {
                var line = standing.line().id();
                current.lines().add(standing.line());
                if (standing.isNew()) {
                    current.versions().put(line, 0L);
                    current.fresh().put(line, standing.header());
                } else {
                    decided.add(line);
                }
            }
        });
        InLists.of(
                decided,
                (among, some) -> database.list(LOCK_OPEN + among + " FOR UPDATE", Version::of, some)
                        .forEach(open -> current.versions().put(open.line(), open.version())));
        return current;
    }

    private Standing standing(Row row) throws SQLException {
        return new Standing(rows.line(row), NewLines.Header.of(row), row.number("version") == 0);
    }
}
