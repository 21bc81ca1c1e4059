package fr.quitus.reconciliation.queue;

import fr.quitus.ledger.Ledger;
import fr.quitus.reconciliation.jdbc.Database;
import fr.quitus.reconciliation.outcome.OutcomePages;
import fr.quitus.reconciliation.outcome.OutcomeReason;
import fr.quitus.reconciliation.outcome.Verdict;
import fr.quitus.support.http.ETags;
import fr.quitus.support.identity.Caller;
import fr.quitus.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Assigns items of the queue and takes comments. */
@ApplicationScoped
public class Handling {

    private static final String ASSIGNED = "ASSIGNED";
    private static final String COMMENTED = "COMMENTED";

    private final Database database;
    private final OutcomePages outcomes;
    private final WaitingMovements movements;
    private final ItemFiles files;
    private final DeskStore desks;
    private final Caller caller;
    private final Clock clock;

    Handling(
            Database database,
            OutcomePages outcomes,
            WaitingMovements movements,
            ItemFiles files,
            DeskStore desks,
            Caller caller,
            Clock clock) {
        this.database = database;
        this.outcomes = outcomes;
        this.movements = movements;
        this.files = files;
        this.desks = desks;
        this.caller = caller;
        this.clock = clock;
    }

    /** Says who takes care of a line or a movement. */
    @Transactional
    void assign(UUID id, String ifMatch, Assignment request) {
        // The first read locks, so that it sees what was committed last: of two who assign it, one comes second.
        var version = database.first(
                "SELECT version FROM outcome WHERE line_id = ? FOR UPDATE", row -> row.number("version"), id);
        if (version.isEmpty() && files.isLine(id)) {
            throw new Refusal(OutcomeReason.OUTCOME_NOT_WAITING, Verdict.NEW.name());
        }
        if (version.isEmpty()) {
            assignMovement(id, ifMatch, request);
            return;
        }
        ETags.requireMatch(ifMatch, version.get());
        database.update("UPDATE outcome SET version = version + 1 WHERE line_id = ?", id);
        desks.assign(id, true, request);
        database.update(
                """
                INSERT INTO decision (id, line_id, action, facts, reason, actor, request_id, decided_at)
                VALUES (?, ?, ?, '[]', ?, ?, ?, ?)""", Ledger.newId(), id, ASSIGNED, request.assignee(), caller.actor(), caller.requestId(), now());
    }

    private void assignMovement(UUID id, String ifMatch, Assignment request) {
        if (movements.one(id).isEmpty()) {
            throw OutcomePages.notFound(id);
        }
        ETags.requireMatch(ifMatch, desks.lock(id).version());
        desks.assign(id, false, request);
        desks.note(id, ASSIGNED, request.assignee());
    }

    /** Adds a comment; the version stays: what is said changes no state. */
    @Transactional
    void comment(UUID id, NewComment request) {
        var text = request.text().strip();
        if (isMovement(id)) {
            desks.lock(id);
            desks.note(id, COMMENTED, text);
            return;
        }
        outcomes.one(id);
        database.update("""
                INSERT INTO line_comment (id, line_id, text, actor, request_id, written_at)
                VALUES (?, ?, ?, ?, ?, ?)""", Ledger.newId(), id, text, caller.actor(), caller.requestId(), now());
    }

    private boolean isMovement(UUID id) {
        return !files.isLine(id) && movements.one(id).isPresent();
    }

    ExceptionFile file(UUID id) {
        return files.of(id);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
