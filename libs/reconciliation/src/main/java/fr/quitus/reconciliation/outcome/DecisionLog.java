package fr.quitus.reconciliation.outcome;

import fr.quitus.ledger.Ledger;
import fr.quitus.ledger.Moments;
import fr.quitus.reconciliation.jdbc.Database;
import fr.quitus.reconciliation.jdbc.StoredJson;
import fr.quitus.support.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Keeps what persons decide for ever, and makes the outcomes what they decided, in the caller's transaction. */
@ApplicationScoped
class DecisionLog {

    enum Action {
        CONFIRMED,
        CHOSEN,
        MATCHED,
        ORDER_CREATED,
        IGNORED,
        REVERSED
    }

    private final OutcomeStore outcomes;
    private final Database database;
    private final StoredJson json;
    private final Caller caller;
    private final Moments moments;

    DecisionLog(OutcomeStore outcomes, Database database, StoredJson json, Caller caller, Moments moments) {
        this.outcomes = outcomes;
        this.database = database;
        this.json = json;
        this.caller = caller;
        this.moments = moments;
    }

    /**
     * Keeps a decision about one line.
     *
     * @param expected the first movement that it is about, or null
     * @param facts those that the decision made or took back
     * @param reason in the person's words, or null
     */
    void keep(Action action, Change change, UUID expected, List<UUID> facts, String reason) {
        var now = moments.ofRecording();
        // What is in play again was decided by nobody; the decision below says who took it back.
        boolean decided = !change.automatic();
        outcomes.decide(change, decided ? caller.actor() : null, decided ? now : null);
        database.update(
                """
                INSERT INTO decision (id, line_id, action, expected_id, facts, reason, actor, request_id, decided_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                Ledger.newId(),
                change.line(),
                action,
                expected,
                json.write(facts),
                reason,
                caller.actor(),
                caller.requestId(),
                now);
    }
}
