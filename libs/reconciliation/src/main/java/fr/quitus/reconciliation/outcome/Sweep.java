package fr.quitus.reconciliation.outcome;

import fr.quitus.reconciliation.jdbc.Database;
import fr.quitus.reconciliation.jdbc.RowReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/** Goes over many lines, some at a time, each time in the caller's transaction; of several sources one after the other. */
final class Sweep<T> {

    private record Source<T>(String sql, List<Object> values, Predicate<T> wanted) {

        Object[] parameters(UUID after) {
            var parameters = new ArrayList<Object>();
            parameters.add(after);
            parameters.addAll(values);
            parameters.add(CHUNK);
            return parameters.toArray();
        }
    }

    private static final UUID FIRST = new UUID(0, 0);
    private static final int CHUNK = 2_000;

    private final Database database;
    private final RowReader<T> reader;
    private final Function<T, UUID> id;
    private final Queue<Source<T>> sources = new ArrayDeque<>();
    private UUID after = FIRST;

    Sweep(Database database, RowReader<T> reader, Function<T, UUID> id) {
        this.database = database;
        this.reader = reader;
        this.id = id;
    }

    /**
     * Adds a source.
     *
     * @param sql finds lines after an id, in the order of their ids, as many as a limit: the first and the last value
     * @param values those between
     * @param wanted which of them count
     */
    void over(String sql, List<Object> values, Predicate<T> wanted) {
        sources.add(new Source<>(sql, values, wanted));
    }

    /** The next lines; none once it has been over all. */
    List<T> next() {
        List<T> found = List.of();
        while (found.isEmpty() && !sources.isEmpty()) {
            var source = sources.element();
            var read = database.list(source.sql(), reader, source.parameters(after));
            if (read.size() < CHUNK) {
                sources.remove();
                after = FIRST;
            } else {
                after = id.apply(read.get(read.size() - 1));
            }
            found = read.stream().filter(source.wanted()).toList();
        }
        return found;
    }
}
