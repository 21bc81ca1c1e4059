package fr.quitus.reconciliation.outcome;

import fr.quitus.reconciliation.engine.Expected;
import fr.quitus.reconciliation.engine.Movements;
import fr.quitus.reconciliation.statement.LineKind;
import fr.quitus.support.paging.Cursor;
import fr.quitus.support.paging.Page;
import fr.quitus.support.paging.PageQuery;
import fr.quitus.support.problem.InputReason;
import fr.quitus.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds what should have shown on a statement and has not: MISSING is computed, never stored. */
@ApplicationScoped
public class MissingMovements {

    private static final String BY_DUE_DAY = "dueOn";
    private static final Comparator<Expected> ORDER = Comparator.comparing(Expected::dueOn)
            .thenComparing(expected -> expected.id().toString());

    private final Movements movements;
    private final ReconciliationConfig config;
    private final Clock clock;

    MissingMovements(Movements movements, ReconciliationConfig config, Clock clock) {
        this.movements = movements;
        this.config = config;
        this.clock = clock;
    }

    /** What is overdue on a day, as far as is known now; the longest overdue first. */
    @Transactional
    public Page<MissingView> page(LocalDate asOf, PageQuery query) {
        if (query.sort != null && !query.sort.equals(BY_DUE_DAY)) {
            throw new Refusal(InputReason.INVALID_SORT, query.sort, BY_DUE_DAY).at("sort", query.sort);
        }
        var day = asOf == null ? LocalDate.now(clock) : asOf;
        var found = overdue(day).filter(after(query)).limit(query.limit + 1L).toList();
        var items = found.subList(0, Math.min(found.size(), query.limit));
        return new Page<>(
                items.stream().map(expected -> MissingView.of(expected, day)).toList(),
                items.size() == found.size() ? null : cursorAt(items));
    }

    private Stream<Expected> overdue(LocalDate day) {
        return Stream.of(LineKind.ORDER_STATE, LineKind.PAYMENT, LineKind.MOVEMENT)
                .flatMap(kind -> movements.open(kind).stream())
                .filter(expected -> expected.dueOn() != null
                        && expected.dueOn().plusDays(config.graceDays()).isBefore(day))
                .sorted(ORDER);
    }

    private static String cursorAt(List<Expected> items) {
        var last = items.get(items.size() - 1);
        return new Cursor(BY_DUE_DAY, last.id(), last.dueOn().toString()).encoded();
    }

    private static Predicate<Expected> after(PageQuery query) {
        if (query.cursor == null) {
            return expected -> true;
        }
        var cursor = Cursor.decode(query.cursor, BY_DUE_DAY);
        try {
            var dueOn = LocalDate.parse(cursor.value());
            return expected -> expected.dueOn().isAfter(dueOn)
                    || (expected.dueOn().isEqual(dueOn)
                            && expected.id().toString().compareTo(cursor.id().toString()) > 0);
        } catch (DateTimeException tampered) {
            throw new Refusal(InputReason.INVALID_CURSOR).at("cursor", query.cursor);
        }
    }
}
