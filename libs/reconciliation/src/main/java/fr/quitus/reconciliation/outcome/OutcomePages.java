package fr.quitus.reconciliation.outcome;

import fr.quitus.reconciliation.jdbc.Database;
import fr.quitus.reconciliation.statement.Direction;
import fr.quitus.reconciliation.statement.LineKind;
import fr.quitus.reconciliation.statement.OrderState;
import fr.quitus.support.identity.Caller;
import fr.quitus.support.paging.Cursor;
import fr.quitus.support.paging.Page;
import fr.quitus.support.paging.PageQuery;
import fr.quitus.support.problem.InputReason;
import fr.quitus.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Shows lines with their outcomes: those of a file in its order, or all in the order they came. */
@ApplicationScoped
public class OutcomePages {

    /** What outcomes may be asked for; null means any. */
    public record Wanted(Verdict verdict, UUID account, LineKind kind, Direction direction) {}

    private static final String BY_POSITION = "position";
    private static final String BY_ARRIVAL = "arrival";

    private static final String OF_FILE = "SELECT STRAIGHT_JOIN " + OutcomeRows.COLUMNS
            + ", f.position AS file_position, f.place AS file_place"
            + " FROM file_line f JOIN statement_line l ON l.id = f.line_id" + OutcomeRows.MORE
            + " WHERE f.sha256 = ? AND f.position > ? ORDER BY f.position LIMIT ?";

    /** Reads from the first line that may be new to the last one, in order: there are few others between them. */
    private static final String NEW = " AND o.line_id IS NULL AND l.id >= (SELECT MIN(first_id) FROM new_lines)"
            + " AND l.id <= (SELECT MAX(last_id) FROM new_lines)";

    private static final String BEFORE_ORDER = "(o.kind = 'ORDER_STATE' AND JSON_VALUE(l.other_details,"
            + " '$.state.slipType') = '" + OrderState.P503 + "')";

    /**
     * Of an outcome {@code o} and its line {@code l}: money that came and that no single expected movement explains for
     * certain, at the bank, or as the accountant says it before any order (P503). Of two orders that fit one line, one
     * has to be chosen: a third would not help.
     */
    public static final String RECEIPT_WITHOUT_ORDER = "(o.verdict IN ('UNMATCHED', 'PROPOSED', 'MISMATCHED')"
            + " AND l.direction = 'CREDIT' AND (o.kind = 'MOVEMENT' OR " + BEFORE_ORDER + "))";

    private static final UUID FIRST = new UUID(0, 0);

    private final Database database;
    private final OutcomeRows rows;
    private final OutcomeEvidence evidence;
    private final Caller caller;

    OutcomePages(Database database, OutcomeRows rows, OutcomeEvidence evidence, Caller caller) {
        this.database = database;
        this.rows = rows;
        this.evidence = evidence;
        this.caller = caller;
    }

    @Transactional
    public LineOutcomeView one(UUID line) {
        var outcome = database.first(OutcomeRows.OF_LINES + " WHERE l.id = ?", rows::read, line)
                .orElseThrow(() -> notFound(line));
        return LineOutcomeView.of(outcome, caller.locale(), evidence.source(line), evidence.facts(outcome.facts()));
    }

    /** The lines that were matched together. */
    @Transactional
    public MatchView group(UUID group) {
        return new MatchView(
                group,
                database
                        .list(
                                OutcomeRows.OF_OUTCOMES
                                        + " WHERE o.group_id = ? AND o.verdict = 'MATCHED' ORDER BY o.line_id",
                                rows::read,
                                group)
                        .stream()
                        .map(this::view)
                        .toList());
    }

    public static Refusal notFound(UUID line) {
        return new Refusal(OutcomeReason.OUTCOME_NOT_FOUND, line.toString());
    }

    /** The lines of a file in its order. */
    @Transactional
    public Page<LineOutcomeView> ofFile(String sha256, PageQuery query) {
        var sort = sortOf(query, BY_POSITION);
        long after = query.cursor == null ? 0 : positionIn(query, sort);
        return page(database.list(OF_FILE, rows::readInFile, sha256, after, query.limit + 1), query, sort);
    }

    /** All outcomes that were asked for, in the order their lines came. */
    @Transactional
    public Page<LineOutcomeView> all(Wanted wanted, PageQuery query) {
        var sort = sortOf(query, BY_ARRIVAL);
        var conditions = new StringBuilder(" WHERE TRUE");
        var values = new ArrayList<Object>();
        if (wanted.verdict() == Verdict.NEW) {
            conditions.append(NEW);
        } else {
            add(conditions, values, "o.verdict = ?", wanted.verdict());
        }
        add(conditions, values, "l.account_id = ?", wanted.account());
        add(conditions, values, "l.kind = ?", wanted.kind());
        add(conditions, values, "l.direction = ?", wanted.direction());
        add(
                conditions,
                values,
                "l.id > ?",
                query.cursor == null ? null : Cursor.decode(query.cursor, sort).id());
        values.add(query.limit + 1);
        return page(
                database.list(
                        tables(wanted.verdict()) + conditions + " ORDER BY l.id LIMIT ?", rows::read, values.toArray()),
                query,
                sort);
    }

    private static String tables(Verdict wanted) {
        return wanted == null || wanted == Verdict.NEW ? OutcomeRows.OF_LINES : OutcomeRows.OF_OUTCOMES;
    }

    /** Money that came and that no order explains for certain, in the order it came. */
    @Transactional
    public Page<LineOutcomeView> receiptsWithoutOrder(PageQuery query) {
        var sort = sortOf(query, BY_ARRIVAL);
        var after =
                query.cursor == null ? FIRST : Cursor.decode(query.cursor, sort).id();
        return page(
                database.list(
                        OutcomeRows.OF_OUTCOMES + " WHERE " + RECEIPT_WITHOUT_ORDER
                                + " AND o.line_id > ? ORDER BY o.line_id LIMIT ?",
                        rows::read,
                        after,
                        query.limit + 1),
                query,
                sort);
    }

    /** Whether a line is such money and waits. */
    @Transactional
    public boolean isReceiptWithoutOrder(UUID line) {
        return database.first(
                        OutcomeRows.OF_OUTCOMES + " WHERE " + RECEIPT_WITHOUT_ORDER + " AND o.line_id = ?",
                        rows::read,
                        line)
                .isPresent();
    }

    private static void add(StringBuilder conditions, List<Object> values, String condition, Object value) {
        if (value != null) {
            conditions.append(" AND ").append(condition);
            values.add(value);
        }
    }

    private static String sortOf(PageQuery query, String only) {
        if (query.sort != null && !query.sort.equals(only)) {
            throw new Refusal(InputReason.INVALID_SORT, query.sort, only).at("sort", query.sort);
        }
        return only;
    }

    private static long positionIn(PageQuery query, String sort) {
        try {
            return Long.parseLong(Cursor.decode(query.cursor, sort).value());
        } catch (NumberFormatException tampered) {
            throw new Refusal(InputReason.INVALID_CURSOR).at("cursor", query.cursor);
        }
    }

    private Page<LineOutcomeView> page(List<StoredOutcome> found, PageQuery query, String sort) {
        var items = found.subList(0, Math.min(found.size(), query.limit));
        String next = null;
        if (found.size() > items.size()) {
            var last = items.get(items.size() - 1);
            next = new Cursor(sort, last.line().id(), Long.toString(last.position())).encoded();
        }
        return new Page<>(items.stream().map(this::view).toList(), next);
    }

    private LineOutcomeView view(StoredOutcome outcome) {
        return LineOutcomeView.of(outcome, caller.locale());
    }
}
