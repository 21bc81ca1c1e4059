package fr.quitus.reconciliation.missing;

import fr.quitus.reconciliation.engine.Purpose;
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
import java.util.List;
import java.util.UUID;

/** Shows what should have shown on a statement and has not: MISSING is computed, never stored. */
@ApplicationScoped
public class MissingMovements {

    private static final String BY_DUE_DAY = "dueOn";

    private final OverdueMovements movements;
    private final Traces traces;
    private final MissingConfig config;
    private final Clock clock;

    MissingMovements(OverdueMovements movements, Traces traces, MissingConfig config, Clock clock) {
        this.movements = movements;
        this.traces = traces;
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
        var found =
                movements.find(new Overdue(dueBefore(day), Overdue.Sort.DUE_ON, false, after(query), query.limit + 1));
        var items = found.subList(0, Math.min(found.size(), query.limit));
        return new Page<>(
                items.stream().map(movement -> MissingView.of(movement, day)).toList(),
                items.size() == found.size() ? null : cursorAt(items));
    }

    /** Why a movement is missing; also before it is due: then it is only expected. */
    @Transactional
    public MissingExplanation one(UUID id) {
        var movement = movements.one(id).orElseThrow(() -> new Refusal(MissingReason.MOVEMENT_NOT_EXPECTED, id));
        return traces.explain(movement, LocalDate.now(clock));
    }

    /** What was due before this day is missing. */
    public LocalDate dueBefore(LocalDate day) {
        return day.minusDays(config.graceDays());
    }

    private static String cursorAt(List<OverdueMovement> items) {
        var last = items.get(items.size() - 1);
        return new Cursor(BY_DUE_DAY, last.order(), last.dueOn() + " " + last.purpose()).encoded();
    }

    private static Overdue.Place after(PageQuery query) {
        if (query.cursor == null) {
            return null;
        }
        var cursor = Cursor.decode(query.cursor, BY_DUE_DAY);
        var parts = cursor.value().split(" ", 2);
        try {
            return new Overdue.Place(LocalDate.parse(parts[0]), cursor.id(), Purpose.valueOf(parts[1]));
        } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException tampered) {
            throw new Refusal(InputReason.INVALID_CURSOR).at("cursor", query.cursor);
        }
    }
}
