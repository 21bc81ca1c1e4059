package fr.quitus.reconciliation.queue;

import fr.quitus.reconciliation.missing.MissingMovements;
import fr.quitus.reconciliation.missing.Overdue;
import fr.quitus.reconciliation.missing.OverdueMovement;
import fr.quitus.reconciliation.missing.OverdueMovements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds the movements that no line shows. */
@ApplicationScoped
class WaitingMovements {

    private final OverdueMovements movements;
    private final MissingMovements missing;
    private final DeskStore desks;
    private final Urgencies urgencies;

    WaitingMovements(OverdueMovements movements, MissingMovements missing, DeskStore desks, Urgencies urgencies) {
        this.movements = movements;
        this.missing = missing;
        this.desks = desks;
        this.urgencies = urgencies;
    }

    long count() {
        return movements.count(dueBefore());
    }

    private LocalDate dueBefore() {
        return missing.dueBefore(urgencies.today());
    }

    /** One that is overdue. */
    Optional<OverdueMovement> one(UUID id) {
        return movements.one(id).filter(movement -> movement.dueOn().isBefore(dueBefore()));
    }

    /** Movements of a phase of the list after a place, or from its beginning; at most as many as asked. */
    List<Item> find(ExceptionFilter wanted, Sorting sorting, Sorting.Phase phase, Place after, int limit) {
        boolean none = !phase.movements()
                || wanted.account != null
                || (wanted.kind != null && wanted.kind != ExceptionKind.MISSING);
        if (none) {
            return List.of();
        }
        return sorting.by().isOfDesk() || wanted.isOfDesk()
                ? ofDesks(wanted, sorting, phase, after, limit)
                : ofAll(wanted, sorting, phase, after, limit);
    }

    /** A movement with its place. */
    record Item(ExceptionView view, OverdueMovement movement) {}

    private List<Item> ofAll(ExceptionFilter wanted, Sorting sorting, Sorting.Phase phase, Place after, int limit) {
        var items = new ArrayList<Item>();
        var sort = sorting.by() == Sorting.By.AMOUNT || sorting.by() == Sorting.By.SEVERITY
                ? Overdue.Sort.AMOUNT
                : Overdue.Sort.DUE_ON;
        var place = after == null
                ? null
                : new Overdue.Place(after.value(), after.isLine() ? null : after.id(), after.purpose());
        List<OverdueMovement> some;
        do {
            some = movements.find(new Overdue(dueBefore(), sort, sorting.descending(), place, limit));
            var chosen = items(some, wanted, phase);
            items.addAll(chosen.subList(0, Math.min(chosen.size(), limit - items.size())));
            if (!some.isEmpty()) {
                var last = some.get(some.size() - 1);
                var value = sort == Overdue.Sort.AMOUNT ? last.amount().amount() : last.dueOn();
                place = new Overdue.Place(value, last.order(), last.purpose());
            }
        } while (some.size() == limit && items.size() < limit);
        return items;
    }

    /** Few movements have a desk: all of them are read. */
    private List<Item> ofDesks(ExceptionFilter wanted, Sorting sorting, Sorting.Phase phase, Place after, int limit) {
        var found = desks.movements().stream().flatMap(id -> one(id).stream()).toList();
        var order = order(sorting);
        return items(found, wanted, phase).stream()
                .filter(item -> !sorting.by().isOfDesk() || sorting.by().key().apply(item.view()) != null)
                .sorted(order)
                .filter(item -> after == null || isAfter(item, after, sorting))
                .limit(limit)
                .toList();
    }

    private static Comparator<Item> order(Sorting sorting) {
        var order = Comparator.<Item, Comparable<Object>>comparing(item -> comparable(sorting, item))
                .thenComparing(item -> item.movement().order().toString())
                .thenComparing(item -> item.movement().purpose().name());
        return sorting.descending() ? order.reversed() : order;
    }

    @SuppressWarnings("unchecked") // all items of one list are sorted by values of one type
    private static Comparable<Object> comparable(Sorting sorting, Item item) {
        return (Comparable<Object>) sorting.by().key().apply(item.view());
    }

    private static boolean isAfter(Item item, Place after, Sorting sorting) {
        int order = comparable(sorting, item).compareTo(after.value());
        int beyond = sorting.descending() ? -order : order;
        if (beyond != 0 || after.isLine()) {
            return beyond >= 0;
        }
        int ids = item.movement().order().toString().compareTo(after.id().toString());
        int last = ids == 0
                ? item.movement().purpose().name().compareTo(after.purpose().name())
                : ids;
        return sorting.descending() ? last < 0 : last > 0;
    }

    private List<Item> items(List<OverdueMovement> found, ExceptionFilter wanted, Sorting.Phase phase) {
        var known = desks.of(found.stream().map(OverdueMovement::id).toList());
        return found.stream()
                .map(movement ->
                        new Item(view(movement, known.getOrDefault(movement.id(), DeskStore.Desk.NONE)), movement))
                .filter(item -> phase.severity() == null || item.view().severity() == phase.severity())
                .filter(item -> wanted.allows(item.view()))
                .toList();
    }

    ExceptionView view(OverdueMovement movement, DeskStore.Desk desk) {
        var urgency = urgencies.of(movement.amount(), movement.dueOn(), movement.financialYear());
        return new ExceptionView(
                movement.id(),
                ExceptionKind.MISSING,
                urgency.severity(),
                urgency.because(),
                urgency.legalDeadline(),
                movement.dueOn(),
                ChronoUnit.DAYS.between(movement.dueOn(), urgencies.today()),
                null,
                movement.direction(),
                movement.amount(),
                movement.party(),
                movement.label(),
                null,
                movement.purpose(),
                desk.assignee(),
                desk.dueOn(),
                desk.equals(DeskStore.Desk.NONE) ? 0 : desks.comments(movement.id()),
                QueueAction.OF_MISSING,
                desk.version());
    }
}
