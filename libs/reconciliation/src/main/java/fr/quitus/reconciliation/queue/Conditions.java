package fr.quitus.reconciliation.queue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Conditions of a query for waiting lines, with their values. */
final class Conditions {

    private static final int LAST_DAY = 31;

    private final QueueConfig config;
    private final LocalDate today;
    private final List<Integer> urgentYears;
    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    Conditions(QueueConfig config, LocalDate today, List<Integer> urgentYears) {
        this.config = config;
        this.today = today;
        this.urgentYears = urgentYears;
    }

    Conditions of(ExceptionFilter wanted) {
        addIfAsked("o.verdict = ?", wanted.kind);
        addIfAsked("o.account_id = ?", wanted.account);
        addIfAsked("o.direction = ?", wanted.direction);
        addIfAsked("d.assignee = ?", wanted.assignee);
        addIfAsked("o.booked_on >= ?", wanted.bookedFrom);
        addIfAsked("o.booked_on <= ?", wanted.bookedTo);
        if (wanted.unassigned != null) {
            text.append(wanted.unassigned ? " AND d.assignee IS NULL" : " AND d.assignee IS NOT NULL");
        }
        return severity(wanted.severity);
    }

    Conditions severity(Severity severity) {
        if (severity == Severity.HIGH) {
            urgent("", config.highAmount(), config.highAge(), true);
        } else if (severity != null) {
            urgent("NOT ", config.highAmount(), config.highAge(), true);
            urgent(severity == Severity.LOW ? "NOT " : "", config.mediumAmount(), config.mediumAge(), false);
        }
        return this;
    }

    private void urgent(String not, BigDecimal amount, int age, boolean deadlines) {
        var any = new ArrayList<String>(List.of("o.amount >= ?", "o.booked_on < ?"));
        var limits = new ArrayList<Object>(List.of(amount, today.minusDays(age)));
        if (deadlines) {
            for (int year : urgentYears) {
                any.add("o.booked_on BETWEEN ? AND ?");
                limits.add(LocalDate.of(year, Month.JANUARY, 1));
                limits.add(LocalDate.of(year, Month.DECEMBER, LAST_DAY));
            }
        }
        add(not + any.stream().collect(Collectors.joining(" OR ", "(", ")")), limits.toArray());
    }

    /** Beyond a place in the order of a column, or of the lines' ids where there is none. */
    Conditions after(Place place, String column, boolean descending) {
        var beyond = descending ? "<" : ">";
        if (column == null) {
            add("o.line_id " + beyond + " ?", place.id());
        } else if (place.isLine()) {
            add(
                    "(%s %s ? OR (%s = ? AND o.line_id %s ?))".formatted(column, beyond, column, beyond),
                    place.value(),
                    place.value(),
                    place.id());
        } else {
            // At one value lines come before movements.
            add(column + " " + beyond + " ?", place.value());
        }
        return this;
    }

    private void addIfAsked(String condition, Object value) {
        if (value != null) {
            add(condition, value);
        }
    }

    void add(String condition, Object... more) {
        text.append(" AND ").append(condition);
        values.addAll(Arrays.asList(more));
    }

    String sql() {
        return text.toString();
    }

    Object[] values() {
        return values.toArray();
    }

    Conditions limit(int limit) {
        values.add(limit);
        return this;
    }
}
