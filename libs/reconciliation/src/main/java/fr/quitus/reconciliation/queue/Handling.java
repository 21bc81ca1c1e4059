package fr.quitus.reconciliation.queue;

import fr.quitus.ledger.Ledger;
import fr.quitus.reconciliation.jdbc.Database;
import fr.quitus.reconciliation.outcome.LineOutcomeView;
import fr.quitus.reconciliation.outcome.OutcomePages;
import fr.quitus.support.http.ETags;
import fr.quitus.support.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Assigns lines, takes comments, and tells what happened. */
@ApplicationScoped
public class Handling {

    private record Desk(String raw, String assignee, LocalDate dueOn) {}

    private final Database database;
    private final OutcomePages outcomes;
    private final Caller caller;
    private final Clock clock;

    Handling(Database database, OutcomePages outcomes, Caller caller, Clock clock) {
        this.database = database;
        this.outcomes = outcomes;
        this.caller = caller;
        this.clock = clock;
    }

    /** Says who takes care of a line. */
    @Transactional
    void assign(UUID line, String ifMatch, Assignment request) {
        database.list("SELECT version FROM outcome WHERE line_id = ? FOR UPDATE", row -> row.number("version"), line);
        ETags.requireMatch(ifMatch, outcomes.one(line).version());
        database.update(
                "UPDATE outcome SET assignee = ?, due_on = ?, version = version + 1 WHERE line_id = ?",
                request.assignee(),
                request.dueOn(),
                line);
        database.update("""
                INSERT INTO decision (id, line_id, action, facts, reason, actor, request_id, decided_at)
                VALUES (?, ?, 'ASSIGNED', '[]', ?, ?, ?, ?)""", Ledger.newId(), line, request.assignee(), caller.actor(), caller.requestId(), now());
    }

    /** Adds a comment; the line's version stays: what is said changes no state. */
    @Transactional
    void comment(UUID line, NewComment request) {
        outcomes.one(line);
        database.update("""
                INSERT INTO line_comment (id, line_id, text, actor, request_id, written_at)
                VALUES (?, ?, ?, ?, ?, ?)""", Ledger.newId(), line, request.text().strip(), caller.actor(), caller.requestId(), now());
    }

    @Transactional
    ExceptionFile file(UUID line) {
        LineOutcomeView outcome = outcomes.one(line);
        var desk = database.first("""
                        SELECT l.raw, o.assignee, o.due_on FROM outcome o JOIN statement_line l ON l.id = o.line_id
                        WHERE o.line_id = ?""", row -> new Desk(row.text("raw"), row.text("assignee"), row.day("due_on")), line)
                .orElseThrow();
        var history = database.list(
                """
                SELECT action AS what, reason AS text, actor, decided_at AS at_moment FROM decision WHERE line_id = ?
                UNION ALL
                SELECT 'COMMENTED', text, actor, written_at FROM line_comment WHERE line_id = ?
                ORDER BY at_moment LIMIT 1000""",
                row -> new Happening(row.text("what"), row.text("text"), row.text("actor"), row.moment("at_moment")),
                line,
                line);
        return new ExceptionFile(outcome, desk.raw(), desk.assignee(), desk.dueOn(), history);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
