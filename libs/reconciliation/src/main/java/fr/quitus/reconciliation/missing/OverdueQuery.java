package fr.quitus.reconciliation.missing;

import fr.quitus.reconciliation.engine.Purpose;
import fr.quitus.reconciliation.jdbc.Database;
import fr.quitus.reconciliation.jdbc.Row;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Finds overdue movements of a table {@code o} of orders: one range of an index for each kind, then merged. */
public final class OverdueQuery implements OverdueMovements {

    private final Database database;
    private final String columns;
    private final String tables;
    private final List<OverdueSource> sources;
    private final BiFunction<UUID, Purpose, UUID> ids;

    /**
     * @param columns {@code subject_id}, {@code issued_on}, {@code financial_year}, {@code label}, {@code party} and
     *     {@code quoted}, the references with bars between them
     * @param tables the orders {@code o} first, then what is joined to each
     * @param ids gives an order's movement its id, and an id its order
     */
    public OverdueQuery(
            Database database,
            String columns,
            String tables,
            List<OverdueSource> sources,
            BiFunction<UUID, Purpose, UUID> ids) {
        this.database = database;
        this.columns = columns;
        this.tables = tables;
        this.sources = List.copyOf(sources);
        this.ids = ids;
    }

    @Override
    public List<OverdueMovement> find(Overdue asked) {
        var values = new ArrayList<>();
        var down = asked.descending() ? " DESC" : "";
        var column = asked.sort() == Overdue.Sort.AMOUNT ? "open_amount" : "due_on";
        var parts = sources.stream()
                .map(source -> "(" + part(source, asked, values) + ")")
                .collect(Collectors.joining(" UNION ALL "));
        values.add(asked.limit());
        return database.list(
                "SELECT * FROM (%s) found ORDER BY %s%s, order_id%s, purpose%s LIMIT ?"
                        .formatted(parts, column, down, down, down),
                this::movement,
                values.toArray());
    }

    private String part(OverdueSource source, Overdue asked, List<Object> values) {
        var sorted = asked.sort() == Overdue.Sort.AMOUNT ? source.amount() : source.since();
        var sql = new StringBuilder(select(source) + " WHERE " + source.since() + " < ?");
        values.add(asked.dueBefore().minusDays(source.days()));
        if (asked.after() != null) {
            sql.append(" AND ").append(after(source, sorted, asked, values));
        }
        var down = asked.descending() ? " DESC" : "";
        values.add(asked.limit());
        return sql + " ORDER BY " + sorted + down + ", o.id" + down + " LIMIT ?";
    }

    private static String after(OverdueSource source, String sorted, Overdue asked, List<Object> values) {
        var place = asked.after();
        var value = place.value() instanceof LocalDate dueOn ? dueOn.minusDays(source.days()) : place.value();
        var beyond = asked.descending() ? "<" : ">";
        values.add(value);
        if (place.order() == null) {
            return sorted + " " + beyond + "= ?";
        }
        int order = source.purpose().name().compareTo(place.purpose().name());
        boolean follows = asked.descending() ? order < 0 : order > 0;
        values.add(value);
        values.add(place.order());
        return "(%s %s ? OR (%s = ? AND o.id %s%s ?))".formatted(sorted, beyond, sorted, beyond, follows ? "=" : "");
    }

    private String select(OverdueSource source) {
        return "SELECT STRAIGHT_JOIN '" + source.purpose() + "' AS purpose, o.id AS order_id, " + source.amount()
                + " AS open_amount, " + source.since() + " + INTERVAL " + source.days() + " DAY AS due_on, "
                + source.budget() + " AS budget, " + columns + " FROM " + tables;
    }

    @Override
    public long count(LocalDate dueBefore) {
        return sources.stream()
                .mapToLong(source -> database.first(
                                "SELECT COUNT(*) AS n FROM " + firstOf(tables) + " WHERE " + source.since() + " < ?",
                                row -> row.number("n"),
                                dueBefore.minusDays(source.days()))
                        .orElseThrow())
                .sum();
    }

    private static String firstOf(String tables) {
        return tables.substring(0, tables.indexOf(" JOIN "));
    }

    @Override
    public Optional<OverdueMovement> one(UUID id) {
        return sources.stream()
                .flatMap(source -> database
                        .first(
                                select(source) + " WHERE o.id = ? AND " + source.since() + " IS NOT NULL",
                                this::movement,
                                ids.apply(id, source.purpose()))
                        .stream())
                .findFirst();
    }

    private OverdueMovement movement(Row row) throws SQLException {
        var purpose = row.constant("purpose", Purpose.class);
        var source = sources.stream()
                .filter(one -> one.purpose() == purpose)
                .findFirst()
                .orElseThrow();
        var order = row.id("order_id");
        return new OverdueMovement(
                ids.apply(order, purpose),
                order,
                purpose,
                source.kind(),
                source.direction(),
                row.euros("open_amount"),
                row.day("issued_on"),
                row.day("due_on"),
                Math.toIntExact(row.number("financial_year")),
                row.text("label"),
                List.of(row.text("quoted").split("\\|", -1)),
                row.text("party"),
                row.text("budget"),
                row.id("subject_id"));
    }
}
