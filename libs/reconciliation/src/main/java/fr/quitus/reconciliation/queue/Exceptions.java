package fr.quitus.reconciliation.queue;

import fr.quitus.support.paging.Page;
import fr.quitus.support.paging.PageQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/** Shows the queue: waiting lines and overdue movements in one list. */
@ApplicationScoped
public class Exceptions {

    /** An item with the place after it. */
    private record Placed(ExceptionView view, Place place) {}

    private final WaitingLines lines;
    private final WaitingMovements movements;

    Exceptions(WaitingLines lines, WaitingMovements movements) {
        this.lines = lines;
        this.movements = movements;
    }

    /** How many wait, by kind; kinds of which none waits too. */
    @Transactional
    ExceptionCounts counts() {
        var counts = new EnumMap<ExceptionKind, Long>(ExceptionKind.class);
        for (var kind : ExceptionKind.values()) {
            counts.put(kind, 0L);
        }
        counts.putAll(lines.counts());
        counts.put(ExceptionKind.MISSING, movements.count());
        return new ExceptionCounts(
                counts.values().stream().mapToLong(Long::longValue).sum(), counts);
    }

    @Transactional
    Page<ExceptionView> page(ExceptionFilter wanted, PageQuery query) {
        var sorting = Sorting.of(query.sort);
        var sort = query.sort == null ? "" : query.sort;
        var start = query.cursor == null ? null : Place.decoded(query.cursor, sort, sorting.by());
        var phases = sorting.phases();
        var found = new ArrayList<Placed>();
        for (int phase = start == null ? 0 : start.phase();
                phase < phases.size() && found.size() <= query.limit;
                phase++) {
            var after = start != null && start.phase() == phase ? start : null;
            found.addAll(merged(wanted, sorting, phase, after, query.limit + 1 - found.size()));
        }
        var items = found.subList(0, Math.min(found.size(), query.limit));
        return new Page<>(
                items.stream().map(Placed::view).toList(),
                found.size() == items.size()
                        ? null
                        : items.get(items.size() - 1).place().encoded(sort));
    }

    /** Both are sorted; at one value lines come first. */
    private List<Placed> merged(ExceptionFilter wanted, Sorting sorting, int phase, Place after, int limit) {
        var which = sorting.phases().get(phase);
        var left = lines.find(wanted, sorting, which, after, limit).stream()
                .map(line -> new Placed(line, new Place(phase, value(sorting, which, line), line.id(), null)))
                .toList();
        var right = movements.find(wanted, sorting, which, after, limit).stream()
                .map(item -> new Placed(
                        item.view(),
                        new Place(
                                phase,
                                value(sorting, which, item.view()),
                                item.movement().order(),
                                item.movement().purpose())))
                .toList();
        var merged = new ArrayList<Placed>();
        int l = 0;
        int r = 0;
        while (merged.size() < limit && l + r < left.size() + right.size()) {
            boolean takeLine =
                    r == right.size() || (l < left.size() && isFirst(left.get(l), right.get(r), sorting.descending()));
            merged.add(takeLine ? left.get(l++) : right.get(r++));
        }
        return merged;
    }

    private static Object value(Sorting sorting, Sorting.Phase phase, ExceptionView item) {
        return sorting.by() == Sorting.By.ARRIVAL && phase.lines()
                ? null
                : sorting.by().key().apply(item);
    }

    @SuppressWarnings("unchecked") // both are sorted by values of one type
    private static boolean isFirst(Placed line, Placed movement, boolean descending) {
        int order = ((Comparable<Object>) line.place().value())
                .compareTo(movement.place().value());
        return descending ? order >= 0 : order <= 0;
    }
}
