package fr.quitus.support.paging;

import fr.quitus.support.problem.InputReason;
import fr.quitus.support.problem.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads a collection page by page in a stable order: by a sortable field, then by id. A page costs the same wherever it
 * lies, and nothing is skipped or doubled when rows arrive between two pages.
 */
public final class Keyset<E> {

    private final Function<E, UUID> id;
    private final List<Sortable<E>> sortables;

    private Keyset(Function<E, UUID> id, List<Sortable<E>> sortables) {
        this.id = id;
        this.sortables = sortables;
    }

    /** Describes a collection; the first sortable is its default order. */
    public static <E> Keyset<E> of(Function<E, UUID> id, List<Sortable<E>> sortables) {
        return new Keyset<>(id, List.copyOf(sortables));
    }

    /**
     * Reads one page.
     *
     * @throws Refusal for an unknown sort or a cursor of another collection or order
     */
    public Page<E> page(PanacheRepositoryBase<E, UUID> repository, Filter filter, PageQuery query) {
        var sort = query.sort == null ? sortables.get(0).name() : query.sort;
        var descending = sort.startsWith("-");
        var by = sortable(descending ? sort.substring(1) : sort);
        var parameters = new HashMap<>(filter.parameters());
        var where = filter.where() + after(by, descending, cursor(query, sort), parameters);
        var order = descending ? " desc" : "";
        var rows = repository
                .find(where + " order by " + by.path() + order + ", id" + order, parameters)
                .range(0, query.limit)
                .list();
        if (rows.size() <= query.limit) {
            return new Page<>(rows, null);
        }
        var items = rows.subList(0, query.limit);
        var last = items.get(items.size() - 1);
        return new Page<>(
                items, new Cursor(sort, id.apply(last), by.value().apply(last).toString()).encoded());
    }

    private static Cursor cursor(PageQuery query, String sort) {
        return query.cursor == null ? null : Cursor.decode(query.cursor, sort);
    }

    private String after(Sortable<E> by, boolean descending, Cursor cursor, Map<String, Object> parameters) {
        if (cursor == null) {
            return "";
        }
        try {
            parameters.put("cursorValue", by.parse().apply(cursor.value()));
        } catch (DateTimeException | NumberFormatException tampered) {
            throw Cursor.refused(cursor.encoded());
        }
        parameters.put("cursorId", cursor.id());
        var beyond = descending ? "<" : ">";
        return " and (%1$s %2$s :cursorValue or (%1$s = :cursorValue and id %2$s :cursorId))"
                .formatted(by.path(), beyond);
    }

    private Sortable<E> sortable(String name) {
        return sortables.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                                InputReason.INVALID_SORT,
                                name,
                                sortables.stream().map(Sortable::name).collect(Collectors.joining(", ")))
                        .at("sort", name));
    }
}
