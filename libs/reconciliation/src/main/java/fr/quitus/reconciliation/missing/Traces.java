package fr.quitus.reconciliation.missing;

import fr.quitus.reconciliation.jdbc.Database;
import fr.quitus.reconciliation.jdbc.Row;
import fr.quitus.reconciliation.statement.LineKind;
import fr.quitus.reconciliation.statement.StatementFormat;
import fr.quitus.support.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;

/** Tells where a movement was looked for. */
@ApplicationScoped
class Traces {

    /** The day that a statement reaches: its closing, or for files without one the day it was received. */
    private static final String STATEMENTS = """
            SELECT s.sha256, f.format, a.id AS account_id, a.name AS account_name, s.identification, s.line_count,
              COALESCE(s.closed_on, DATE(f.received_at)) AS until_day
            FROM statement s JOIN statement_file f ON f.sha256 = s.sha256 JOIN declared_account a ON a.id = s.account_id
            WHERE (a.kind = 'PES_BUDGET') = ? AND (? IS NULL OR a.value = ?)
            HAVING until_day >= ? ORDER BY until_day DESC, s.sha256, s.statement_no LIMIT 50""";

    private static final String SAME_AMOUNT = """
            SELECT line_id FROM outcome
            WHERE waiting = TRUE AND amount = ? AND direction = ? AND kind = ? AND booked_on >= ?
            ORDER BY line_id LIMIT 5""";

    private final Database database;
    private final Caller caller;

    Traces(Database database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    MissingExplanation explain(OverdueMovement movement, LocalDate today) {
        boolean byBudget = movement.kind() != LineKind.MOVEMENT;
        var statements = database.list(
                STATEMENTS, Traces::statement, byBudget, movement.budget(), movement.budget(), movement.issuedOn());
        var nearest = database.list(
                SAME_AMOUNT,
                row -> row.id("line_id"),
                movement.amount(),
                movement.direction(),
                movement.kind(),
                movement.issuedOn());
        boolean covered =
                statements.stream().anyMatch(statement -> !statement.until().isBefore(movement.dueOn()));
        return new MissingExplanation(
                MissingView.of(movement, today),
                lookedFor(movement, today),
                covered,
                statements,
                nearest,
                new MissingWords(caller.locale()).of(movement, statements, covered, nearest));
    }

    private static MissingExplanation.LookedFor lookedFor(OverdueMovement movement, LocalDate today) {
        return new MissingExplanation.LookedFor(
                movement.kind(),
                movement.references(),
                movement.amount(),
                movement.direction(),
                movement.party(),
                movement.budget(),
                movement.issuedOn(),
                today);
    }

    private static MissingExplanation.ReadStatement statement(Row row) throws SQLException {
        return new MissingExplanation.ReadStatement(
                row.text("sha256"),
                row.constant("format", StatementFormat.class),
                row.id("account_id"),
                row.text("account_name"),
                row.text("identification"),
                row.day("until_day"),
                row.number("line_count"));
    }
}
