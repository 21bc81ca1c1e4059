package fr.quitus.reconciliation.state;

import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.jdbc.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Adds up lines and proofs of an account, as they were known at a moment. Nothing that these queries read is ever
 * changed, so that the same question has the same answer for ever.
 */
@ApplicationScoped
class Sums {

    /** A sum with its number. */
    record Sum(long count, Money amount) {}

    /** The balance that the last statement gives. */
    record Closing(Money balance, LocalDate on) {}

    static final String SIGNED = "IF(l.direction = 'CREDIT', 1, -1)";

    private static final String LINES = """
             FROM statement_line l
               JOIN publication f ON f.sha256 = l.first_sha256
               LEFT JOIN outcome o ON o.line_id = l.id
             WHERE l.account_id = ? AND l.kind = 'MOVEMENT' AND l.booked_on <= ? AND f.published_at <= ?
            """;

    /** A line that is not this side's business was never anybody's decision. */
    private static final String OTHER_SIDE =
            " o.verdict <=> 'IGNORED' AND o.decided_by IS NULL AND o.rule_name IS NULL ";

    private static final String NOBODY_EXPLAINS =
            " AND NOT (" + OTHER_SIDE + ") AND NOT EXISTS (SELECT 1" + Asides.STANDING + ")";

    private static final String PROOFS = """
             FROM proof p
               JOIN statement_line l ON l.id = p.line_id AND l.kind = 'MOVEMENT'
               LEFT JOIN proof_undone u ON u.proof_id = p.id
             WHERE l.booked_on <= ? AND p.proved_at <= ?
               AND (u.proof_id IS NULL OR u.undone_at > ? OR u.effective_on > ?)
            """;

    static final String EXPLAINED = """
            (SELECT COALESCE(SUM(p.amount), 0) FROM proof p LEFT JOIN proof_undone u ON u.proof_id = p.id
             WHERE p.line_id = l.id AND p.proved_at <= ?
               AND (u.proof_id IS NULL OR u.undone_at > ? OR u.effective_on > ?))""";

    private final Database database;

    Sums(Database database) {
        this.database = database;
    }

    /** What the account held before its first line, by the earliest statement that says so. */
    Optional<Money> opening(UUID account, Instant knownAt) {
        return database.first("""
                SELECT s.opening FROM statement s JOIN publication f ON f.sha256 = s.sha256
                WHERE s.account_id = ? AND f.published_at <= ? AND s.opening IS NOT NULL AND s.closed_on IS NOT NULL
                ORDER BY s.closed_on, s.statement_no LIMIT 1""", row -> row.euros("opening"), account, knownAt);
    }

    Optional<Closing> closing(UUID account, LocalDate asOf, Instant knownAt) {
        return database.first(
                """
                SELECT s.closing, s.closed_on FROM statement s JOIN publication f ON f.sha256 = s.sha256
                WHERE s.account_id = ? AND s.closed_on <= ? AND f.published_at <= ? AND s.closing IS NOT NULL
                ORDER BY s.closed_on DESC, s.statement_no DESC LIMIT 1""", row -> new Closing(row.euros("closing"), row.day("closed_on")), account, asOf, knownAt);
    }

    Sum all(UUID account, LocalDate asOf, Instant knownAt) {
        return sum("SELECT COUNT(*) AS n, SUM(l.amount * " + SIGNED + ") AS total" + LINES, account, asOf, knownAt);
    }

    Sum ofOtherSide(UUID account, LocalDate asOf, Instant knownAt) {
        return sum(
                "SELECT COUNT(*) AS n, SUM(l.amount * " + SIGNED + ") AS total" + LINES + " AND" + OTHER_SIDE,
                account,
                asOf,
                knownAt);
    }

    Sum proved(UUID account, LocalDate asOf, Instant knownAt) {
        return sum(
                "SELECT COUNT(DISTINCT p.line_id) AS n, SUM(p.amount * " + SIGNED + ") AS total" + PROOFS
                        + " AND l.account_id = ?",
                asOf,
                knownAt,
                knownAt,
                asOf,
                account);
    }

    Sum provedElsewhere(UUID account, LocalDate asOf, Instant knownAt) {
        return sum(
                "SELECT COUNT(DISTINCT p.line_id) AS n, SUM(p.amount * " + SIGNED + ") AS total" + PROOFS
                        + " AND l.account_id <> ?",
                asOf,
                knownAt,
                knownAt,
                asOf,
                account);
    }

    List<AccountState.RuleUse> rules(UUID account, LocalDate asOf, Instant knownAt) {
        return database.list(
                "SELECT p.rule_name, p.rule_version, COUNT(*) AS n" + PROOFS
                        + " AND l.account_id = ? GROUP BY p.rule_name, p.rule_version"
                        + " ORDER BY p.rule_name, p.rule_version",
                row -> new AccountState.RuleUse(
                        row.text("rule_name"),
                        row.text("rule_name") == null ? null : Math.toIntExact(row.number("rule_version")),
                        row.number("n")),
                asOf,
                knownAt,
                knownAt,
                asOf,
                account);
    }

    /** Lines that are not explained, or not wholly; the largest first. */
    List<AccountState.OpenLine> unexplained(UUID account, LocalDate asOf, Instant knownAt, int limit) {
        return database.list(
                "SELECT l.id, l.booked_on, l.counterparty, l.remittance, (l.amount - " + EXPLAINED + ") * " + SIGNED
                        + " AS rest" + LINES + NOBODY_EXPLAINS
                        + " HAVING rest <> 0 ORDER BY ABS(rest) DESC, l.id LIMIT ?",
                row -> new AccountState.OpenLine(
                        row.id("id"),
                        row.day("booked_on"),
                        row.euros("rest"),
                        row.text("counterparty"),
                        row.text("remittance")),
                knownAt,
                knownAt,
                asOf,
                account,
                asOf,
                knownAt,
                knownAt,
                knownAt,
                limit);
    }

    long countUnexplained(UUID account, LocalDate asOf, Instant knownAt) {
        return database.first(
                        "SELECT COUNT(*) AS n FROM (SELECT l.amount - " + EXPLAINED + " AS rest" + LINES
                                + NOBODY_EXPLAINS + " HAVING rest <> 0) open_lines",
                        row -> row.number("n"),
                        knownAt,
                        knownAt,
                        asOf,
                        account,
                        asOf,
                        knownAt,
                        knownAt,
                        knownAt)
                .orElseThrow();
    }

    private Sum sum(String sql, Object... values) {
        return database.first(
                        sql,
                        row -> new Sum(
                                row.number("n"),
                                Optional.ofNullable(row.euros("total")).orElse(Money.zero(Money.EUR))),
                        values)
                .orElseThrow();
    }
}
