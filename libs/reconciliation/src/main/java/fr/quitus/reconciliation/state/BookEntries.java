package fr.quitus.reconciliation.state;

import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.jdbc.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Adds up facts as they were known at a moment; a reversal counts against what it reverses. */
@ApplicationScoped
class BookEntries {

    /** An item with what its facts add up to. */
    record Item(UUID id, Money amount, LocalDate since) {}

    private static final String STATEMENT_LINE = "STATEMENT_LINE";

    private final Database database;
    private final Books books;

    BookEntries(Database database, Books books) {
        this.database = database;
        this.books = books;
    }

    Money inBooks(LocalDate asOf, Instant knownAt) {
        return total(books.inBooks(), asOf, knownAt);
    }

    Money atBank(LocalDate asOf, Instant knownAt) {
        return total(books.atBank(), asOf, knownAt);
    }

    /** What is in the books and was not seen at the bank, or the other way round; the oldest first. */
    List<Item> onOneSideOnly(LocalDate asOf, Instant knownAt) {
        var parameters = new ArrayList<Object>();
        var sign = "(" + signOf(books.inBooks(), parameters) + " - " + signOf(books.atBank(), parameters) + ")";
        parameters.add(asOf);
        parameters.add(knownAt);
        return items(
                "SELECT f.item_id, SUM(f.amount * IF(f.reverses_id IS NULL, 1, -1) * " + sign
                        + ") AS total, MIN(IF(" + sign + " <> 0, f.effective_on, NULL)) AS since"
                        + " FROM fact f WHERE f.item_id IS NOT NULL AND f.effective_on <= ? AND f.recorded_at <= ?"
                        + " GROUP BY f.item_id HAVING total <> 0 ORDER BY since, f.item_id",
                doubled(parameters));
    }

    /** What a person recorded as seen at the bank, without a line of a statement. */
    List<Item> byHand(LocalDate asOf, Instant knownAt) {
        var parameters = new ArrayList<Object>();
        var sign = signOf(books.atBank(), parameters);
        parameters.add(asOf);
        parameters.add(knownAt);
        parameters.add(STATEMENT_LINE);
        return items(
                "SELECT f.item_id, SUM(f.amount * IF(f.reverses_id IS NULL, 1, -1) * " + sign
                        + ") AS total, MIN(f.effective_on) AS since"
                        + " FROM fact f LEFT JOIN fact r ON r.id = f.reverses_id"
                        + " WHERE f.item_id IS NOT NULL AND f.effective_on <= ? AND f.recorded_at <= ?"
                        + " AND COALESCE(r.evidence_type, f.evidence_type) <> ?"
                        + " GROUP BY f.item_id HAVING total <> 0 ORDER BY since, f.item_id",
                parameters);
    }

    /** The sign is used twice in that query. */
    private static List<Object> doubled(List<Object> parameters) {
        var signs = parameters.subList(0, parameters.size() - 2);
        var all = new ArrayList<>(signs);
        all.addAll(signs);
        all.addAll(parameters.subList(parameters.size() - 2, parameters.size()));
        return all;
    }

    private List<Item> items(String sql, List<Object> parameters) {
        return database.list(
                sql, row -> new Item(row.id("item_id"), row.euros("total"), row.day("since")), parameters.toArray());
    }

    private Money total(Map<String, Integer> kinds, LocalDate asOf, Instant knownAt) {
        var parameters = new ArrayList<Object>();
        var sign = signOf(kinds, parameters);
        parameters.add(asOf);
        parameters.add(knownAt);
        return database.first(
                        "SELECT COALESCE(SUM(f.amount * IF(f.reverses_id IS NULL, 1, -1) * " + sign
                                + "), 0) AS total FROM fact f WHERE f.effective_on <= ? AND f.recorded_at <= ?",
                        row -> row.euros("total"),
                        parameters.toArray())
                .orElseThrow();
    }

    private static String signOf(Map<String, Integer> kinds, List<Object> parameters) {
        var cases = new StringBuilder("CASE f.kind");
        kinds.forEach((kind, sign) -> {
            cases.append(" WHEN ? THEN ").append(sign.intValue());
            parameters.add(kind);
        });
        return cases.append(" ELSE 0 END").toString();
    }
}
