package fr.quitus.reconciliation.queue;

import fr.quitus.reconciliation.jdbc.Database;
import fr.quitus.reconciliation.jdbc.Row;
import fr.quitus.reconciliation.outcome.Verdict;
import fr.quitus.reconciliation.statement.Direction;
import fr.quitus.support.paging.Cursor;
import fr.quitus.support.paging.Page;
import fr.quitus.support.paging.PageQuery;
import fr.quitus.support.problem.InputReason;
import fr.quitus.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Shows the queue. */
@ApplicationScoped
public class Exceptions {

    private static final String ROWS = """
            SELECT STRAIGHT_JOIN o.line_id, o.verdict, o.account_id, o.booked_on, o.direction, o.amount, o.expected_label,
              o.assignee, o.due_on, o.version, l.counterparty, l.remittance,
              (SELECT COUNT(*) FROM line_comment c WHERE c.line_id = o.line_id) AS comment_count
            FROM outcome o JOIN statement_line l ON l.id = o.line_id
            WHERE o.waiting = TRUE""";

    private static final Map<String, String> SORTS =
            Map.of("amount", "o.amount", "bookedOn", "o.booked_on", "arrival", "o.line_id");

    private static final String DEFAULT_SORT = "arrival";

    private final Database database;
    private final QueueConfig config;
    private final Clock clock;

    Exceptions(Database database, QueueConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /** How many wait, by kind; kinds of which none waits too. */
    @Transactional
    ExceptionCounts counts() {
        var counts = new EnumMap<Verdict, Long>(Verdict.class);
        List.of(Verdict.PROPOSED, Verdict.MISMATCHED, Verdict.AMBIGUOUS, Verdict.UNMATCHED)
                .forEach(kind -> counts.put(kind, 0L));
        database.list(
                        "SELECT verdict, COUNT(*) AS n FROM outcome WHERE waiting = TRUE GROUP BY verdict",
                        row -> Map.entry(row.constant("verdict", Verdict.class), row.number("n")))
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return new ExceptionCounts(
                counts.values().stream().mapToLong(Long::longValue).sum(), counts);
    }

    @Transactional
    Page<ExceptionView> page(ExceptionFilter wanted, PageQuery query) {
        var sort = query.sort == null ? DEFAULT_SORT : query.sort;
        boolean descending = sort.startsWith("-");
        var field = descending ? sort.substring(1) : sort;
        var column = SORTS.get(field);
        if (column == null) {
            throw new Refusal(InputReason.INVALID_SORT, query.sort, String.join(", ", SORTS.keySet()))
                    .at("sort", query.sort);
        }
        var conditions = new Conditions(config, LocalDate.now(clock)).of(wanted);
        if (query.cursor != null) {
            after(Cursor.decode(query.cursor, sort), query.cursor, field, column, descending, conditions);
        }
        var direction = descending ? " DESC" : "";
        var order = column.equals("o.line_id") ? "" : column + direction + ", ";
        conditions.values().add(query.limit + 1);
        var found = database.list(
                ROWS + conditions.sql() + " ORDER BY " + order + "o.line_id" + direction + " LIMIT ?",
                this::view,
                conditions.values().toArray());
        var items = found.subList(0, Math.min(found.size(), query.limit));
        return new Page<>(items, found.size() == items.size() ? null : next(items, sort, field));
    }

    private static void after(
            Cursor cursor, String encoded, String field, String column, boolean descending, Conditions conditions) {
        var compare = descending ? "<" : ">";
        if (column.equals("o.line_id")) {
            conditions.add("o.line_id " + compare + " ?", cursor.id());
            return;
        }
        var value = value(cursor.value(), field, encoded);
        conditions.add(
                "(%s %s ? OR (%s = ? AND o.line_id %s ?))".formatted(column, compare, column, compare),
                value,
                value,
                cursor.id());
    }

    private static Object value(String text, String field, String encoded) {
        try {
            return field.equals("amount") ? new BigDecimal(text) : LocalDate.parse(text);
        } catch (NumberFormatException | DateTimeException tampered) {
            throw new Refusal(InputReason.INVALID_CURSOR).at("cursor", encoded);
        }
    }

    private static String next(List<ExceptionView> items, String sort, String field) {
        var last = items.get(items.size() - 1);
        var value = switch (field) {
            case "amount" -> last.amount().amount().toPlainString();
            case "bookedOn" -> last.bookedOn().toString();
            default -> "";
        };
        return new Cursor(sort, last.id(), value).encoded();
    }

    ExceptionView view(Row row) throws SQLException {
        var today = LocalDate.now(clock);
        var amount = row.euros("amount");
        var bookedOn = row.day("booked_on");
        return new ExceptionView(
                row.id("line_id"),
                row.constant("verdict", Verdict.class),
                config.severity(amount, bookedOn, today),
                ChronoUnit.DAYS.between(bookedOn, today),
                row.id("account_id"),
                bookedOn,
                row.constant("direction", Direction.class),
                amount,
                row.text("counterparty"),
                row.text("remittance"),
                row.text("expected_label"),
                row.text("assignee"),
                row.day("due_on"),
                row.number("comment_count"),
                row.number("version"));
    }

    /** Conditions of a query with their values. */
    private record Conditions(QueueConfig config, LocalDate today, StringBuilder text, List<Object> values) {

        private Conditions(QueueConfig config, LocalDate today) {
            this(config, today, new StringBuilder(), new ArrayList<>());
        }

        private Conditions of(ExceptionFilter wanted) {
            addIfAsked("o.verdict = ?", wanted.kind);
            addIfAsked("o.account_id = ?", wanted.account);
            addIfAsked("o.direction = ?", wanted.direction);
            addIfAsked("o.assignee = ?", wanted.assignee);
            addIfAsked("o.booked_on >= ?", wanted.bookedFrom);
            addIfAsked("o.booked_on <= ?", wanted.bookedTo);
            if (wanted.unassigned != null) {
                text.append(wanted.unassigned ? " AND o.assignee IS NULL" : " AND o.assignee IS NOT NULL");
            }
            if (wanted.severity != null) {
                severity(wanted.severity);
            }
            return this;
        }

        private void severity(Severity severity) {
            if (severity != Severity.HIGH) {
                below(config.highAmount(), config.highAge());
            }
            switch (severity) {
                case HIGH -> atLeast(config.highAmount(), config.highAge());
                case MEDIUM -> atLeast(config.mediumAmount(), config.mediumAge());
                case LOW -> below(config.mediumAmount(), config.mediumAge());
            }
        }

        private void atLeast(BigDecimal amount, int age) {
            add("(o.amount >= ? OR o.booked_on < ?)", amount, today.minusDays(age));
        }

        private void below(BigDecimal amount, int age) {
            add("(o.amount < ? AND o.booked_on >= ?)", amount, today.minusDays(age));
        }

        private void addIfAsked(String condition, Object value) {
            if (value != null) {
                add(condition, value);
            }
        }

        private void add(String condition, Object... more) {
            text.append(" AND ").append(condition);
            values.addAll(List.of(more));
        }

        private String sql() {
            return text.toString();
        }
    }
}
