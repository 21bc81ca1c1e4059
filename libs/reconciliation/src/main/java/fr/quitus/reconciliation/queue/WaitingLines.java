package fr.quitus.reconciliation.queue;

import fr.quitus.reconciliation.jdbc.Database;
import fr.quitus.reconciliation.jdbc.Row;
import fr.quitus.reconciliation.outcome.OutcomePages;
import fr.quitus.reconciliation.outcome.Verdict;
import fr.quitus.reconciliation.statement.Direction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Finds the lines that wait. */
@ApplicationScoped
class WaitingLines {

    private static final String COLUMNS = """
            SELECT STRAIGHT_JOIN o.line_id, o.verdict, o.account_id, o.booked_on, o.direction, o.amount,
              o.expected_label, o.version, l.counterparty, l.remittance, d.assignee, d.due_on,
              (SELECT COUNT(*) FROM line_comment c WHERE c.line_id = o.line_id) AS comment_count,
            """ + OutcomePages.RECEIPT_WITHOUT_ORDER + " AS without_order";

    private static final String OF_ALL = " FROM outcome o JOIN statement_line l ON l.id = o.line_id"
            + " LEFT JOIN desk d ON d.item_id = o.line_id WHERE o.waiting = TRUE";

    /** Few lines have a desk: begin with these. */
    private static final String OF_DESKS = " FROM desk d JOIN outcome o ON o.line_id = d.item_id AND o.waiting = TRUE"
            + " JOIN statement_line l ON l.id = o.line_id WHERE d.of_line = TRUE";

    private final Database database;
    private final Urgencies urgencies;
    private final QueueConfig config;
    private final OrderIssuing orders;

    WaitingLines(Database database, Urgencies urgencies, QueueConfig config, OrderIssuing orders) {
        this.database = database;
        this.urgencies = urgencies;
        this.config = config;
        this.orders = orders;
    }

    Map<ExceptionKind, Long> counts() {
        var counts = new EnumMap<ExceptionKind, Long>(ExceptionKind.class);
        database.list("""
                        SELECT verdict, COUNT(*) AS n FROM outcome
                        WHERE verdict IN ('PROPOSED', 'MISMATCHED', 'AMBIGUOUS', 'UNMATCHED') GROUP BY verdict""", row -> Map.entry(row.constant("verdict", Verdict.class), row.number("n")))
                .forEach(count -> counts.put(ExceptionKind.of(count.getKey()), count.getValue()));
        return counts;
    }

    /** Lines of a phase of the list after a place, or from its beginning; at most as many as asked. */
    List<ExceptionView> find(ExceptionFilter wanted, Sorting sorting, Sorting.Phase phase, Place after, int limit) {
        if (!phase.lines() || wanted.kind == ExceptionKind.MISSING) {
            return List.of();
        }
        var conditions = new Conditions(config, urgencies.today(), urgencies.urgentYears())
                .of(wanted)
                .severity(phase.severity());
        var column = sorting.by().column();
        if (sorting.by().isOfDesk()) {
            conditions.add(column + " IS NOT NULL");
        }
        if (after != null) {
            conditions.after(after, column, sorting.descending());
        }
        var down = sorting.descending() ? " DESC" : "";
        var order = column == null ? "" : column + down + ", ";
        var from = sorting.by().isOfDesk() || wanted.isOfDesk() ? OF_DESKS : OF_ALL;
        return database.list(
                COLUMNS + from + conditions.sql() + " ORDER BY " + order + "o.line_id" + down + " LIMIT ?",
                this::view,
                conditions.limit(limit).values());
    }

    private ExceptionView view(Row row) throws SQLException {
        var amount = row.euros("amount");
        var bookedOn = row.day("booked_on");
        var verdict = row.constant("verdict", Verdict.class);
        var direction = row.constant("direction", Direction.class);
        var urgency = urgencies.of(amount, bookedOn, bookedOn.getYear());
        boolean orderable = orders.isPossible() && row.flag("without_order");
        return new ExceptionView(
                row.id("line_id"),
                ExceptionKind.of(verdict),
                urgency.severity(),
                urgency.because(),
                urgency.legalDeadline(),
                bookedOn,
                ChronoUnit.DAYS.between(bookedOn, urgencies.today()),
                row.id("account_id"),
                direction,
                amount,
                row.text("counterparty"),
                row.text("remittance"),
                row.text("expected_label"),
                null,
                row.text("assignee"),
                row.day("due_on"),
                row.number("comment_count"),
                QueueAction.of(verdict, false, orderable),
                row.number("version"));
    }
}
