package fr.quitus.reconciliation.queue;

import fr.quitus.support.problem.InputReason;
import fr.quitus.support.problem.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How the queue is sorted. */
record Sorting(By by, boolean descending) {

    /** What it can be sorted by, with the column of lines. */
    enum By {
        /** Lines in the order they came, then movements, the longest overdue first. */
        ARRIVAL("arrival", null),
        AMOUNT("amount", "o.amount"),
        SINCE("since", "o.booked_on"),
        /** By severity, then amount. */
        SEVERITY("severity", "o.amount"),
        /** Only what has a due date. */
        DUE_ON("dueOn", "d.due_on"),
        /** Only what somebody has. */
        ASSIGNEE("assignee", "d.assignee");

        private final String name;
        private final String column;

        By(String name, String column) {
            this.name = name;
            this.column = column;
        }

        String column() {
            return column;
        }

        boolean isOfDesk() {
            return this == DUE_ON || this == ASSIGNEE;
        }

        Object value(String text) {
            return switch (this) {
                case AMOUNT, SEVERITY -> new BigDecimal(text);
                case ASSIGNEE -> text;
                case ARRIVAL, SINCE, DUE_ON -> LocalDate.parse(text);
            };
        }

        /** By what an item is sorted; ids sort lines as they came. */
        Function<ExceptionView, Comparable<?>> key() {
            return switch (this) {
                case AMOUNT, SEVERITY -> item -> item.amount().amount();
                case ASSIGNEE -> ExceptionView::assignee;
                case DUE_ON -> ExceptionView::dueOn;
                case SINCE, ARRIVAL -> ExceptionView::since;
            };
        }
    }

    /** A part of the list, sorted for itself. */
    record Phase(boolean lines, boolean movements, Severity severity) {}

    static Sorting of(String asked) {
        boolean descending = asked != null && asked.startsWith("-");
        var name = descending ? asked.substring(1) : asked;
        return Arrays.stream(By.values())
                .filter(by -> name == null ? by == By.ARRIVAL : by.name.equals(name))
                .findFirst()
                .map(by -> new Sorting(by, descending))
                .orElseThrow(() -> new Refusal(InputReason.INVALID_SORT, asked, names()).at("sort", asked));
    }

    private static String names() {
        return Arrays.stream(By.values()).map(by -> by.name).collect(Collectors.joining(", "));
    }

    List<Phase> phases() {
        return switch (by) {
            case ARRIVAL ->
                descending
                        ? List.of(new Phase(false, true, null), new Phase(true, false, null))
                        : List.of(new Phase(true, false, null), new Phase(false, true, null));
            case SEVERITY ->
                descending
                        ? List.of(of(Severity.HIGH), of(Severity.MEDIUM), of(Severity.LOW))
                        : List.of(of(Severity.LOW), of(Severity.MEDIUM), of(Severity.HIGH));
            default -> List.of(new Phase(true, true, null));
        };
    }

    private static Phase of(Severity severity) {
        return new Phase(true, true, severity);
    }
}
