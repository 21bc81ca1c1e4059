package fr.quitus.reconciliation.state;

import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.jdbc.Database;
import fr.quitus.reconciliation.jdbc.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Adds up what rules and persons had put aside of an account, as it was known at a moment. */
@ApplicationScoped
class Asides {

    /** Of a line {@code l}, at a moment: takes it twice. */
    static final String STANDING = """
             FROM put_aside a LEFT JOIN put_aside_ended e ON e.put_aside_id = a.id
             WHERE a.line_id = l.id AND a.put_at <= ? AND (e.put_aside_id IS NULL OR e.ended_at > ?)
            """;

    private static final String REST = "(l.amount - " + Sums.EXPLAINED + ") * " + Sums.SIGNED;

    /** Lines by what put them aside; the moment twice, account, accounting date. */
    private static final String LINES = """
             FROM put_aside a
               JOIN statement_line l ON l.id = a.line_id AND l.kind = 'MOVEMENT'
               LEFT JOIN put_aside_ended e ON e.put_aside_id = a.id
             WHERE a.put_at <= ? AND (e.put_aside_id IS NULL OR e.ended_at > ?) AND l.account_id = ? AND l.booked_on <= ?
            """;

    private final Database database;

    Asides(Database database) {
        this.database = database;
    }

    Money amount(UUID account, LocalDate asOf, Instant knownAt) {
        return database.first(
                        "SELECT SUM(" + REST + ") AS total" + LINES,
                        row -> Optional.ofNullable(row.euros("total")),
                        values(account, asOf, knownAt))
                .flatMap(total -> total)
                .orElse(Money.zero(Money.EUR));
    }

    long count(UUID account, LocalDate asOf, Instant knownAt) {
        return database.first("SELECT COUNT(*) AS n" + LINES, row -> row.number("n"), knownAt, knownAt, account, asOf)
                .orElseThrow();
    }

    /** The largest first. */
    List<AccountState.AsideLine> lines(UUID account, LocalDate asOf, Instant knownAt, int limit) {
        return database.list(
                "SELECT l.id, l.booked_on, l.counterparty, l.remittance, a.rule_name, a.rule_version, a.actor, a.reason, "
                        + REST + " AS rest" + LINES + " ORDER BY l.amount DESC, l.id LIMIT " + limit,
                Asides::line,
                values(account, asOf, knownAt));
    }

    List<AccountState.RuleUse> rules(UUID account, LocalDate asOf, Instant knownAt) {
        return database.list(
                "SELECT a.rule_name, a.rule_version, COUNT(*) AS n" + LINES
                        + " AND a.rule_name IS NOT NULL GROUP BY a.rule_name, a.rule_version"
                        + " ORDER BY a.rule_name, a.rule_version",
                row -> new AccountState.RuleUse(row.text("rule_name"), version(row), row.number("n")),
                knownAt,
                knownAt,
                account,
                asOf);
    }

    private static Object[] values(UUID account, LocalDate asOf, Instant knownAt) {
        return new Object[] {knownAt, knownAt, asOf, knownAt, knownAt, account, asOf};
    }

    private static AccountState.AsideLine line(Row row) throws SQLException {
        return new AccountState.AsideLine(
                row.id("id"),
                row.day("booked_on"),
                row.euros("rest"),
                row.text("counterparty"),
                row.text("remittance"),
                row.text("rule_name"),
                version(row),
                row.text("actor"),
                row.text("reason"));
    }

    private static Integer version(Row row) throws SQLException {
        return row.text("rule_name") == null ? null : Math.toIntExact(row.number("rule_version"));
    }
}
