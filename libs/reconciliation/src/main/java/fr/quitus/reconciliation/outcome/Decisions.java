package fr.quitus.reconciliation.outcome;

import fr.quitus.ledger.Ledger;
import fr.quitus.reconciliation.engine.Expected;
import fr.quitus.reconciliation.engine.Movements;
import fr.quitus.reconciliation.jdbc.Database;
import fr.quitus.support.http.ETags;
import fr.quitus.support.identity.Caller;
import fr.quitus.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** What a person decides about a line: confirm a proposal, choose a movement, undo a match. All of it is kept. */
@ApplicationScoped
public class Decisions {

    private enum Action {
        CONFIRMED,
        CHOSEN,
        REVERSED
    }

    private final Turn turn;
    private final OutcomeStore outcomes;
    private final Movements movements;
    private final Reconciliation reconciliation;
    private final Database database;
    private final StoredJson json;
    private final Caller caller;
    private final Clock clock;

    Decisions(
            Turn turn,
            OutcomeStore outcomes,
            Movements movements,
            Reconciliation reconciliation,
            Database database,
            StoredJson json,
            Caller caller,
            Clock clock) {
        this.turn = turn;
        this.outcomes = outcomes;
        this.movements = movements;
        this.reconciliation = reconciliation;
        this.database = database;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    /** Confirms the movement that the engine proposed. */
    @Transactional
    public void confirm(UUID line, String ifMatch) {
        var outcome = changeable(line, ifMatch);
        if (outcome.verdict() != Verdict.PROPOSED) {
            throw refusal(OutcomeReason.OUTCOME_NOT_PROPOSED, outcome);
        }
        prove(Action.CONFIRMED, outcome, open(outcome, outcome.expectedId()));
        reconciliation.run();
    }

    /** Says which expected movement a waiting line proves. */
    @Transactional
    public void choose(UUID line, String ifMatch, UUID expected) {
        var outcome = changeable(line, ifMatch);
        requireWaiting(outcome);
        prove(Action.CHOSEN, outcome, open(outcome, expected));
        reconciliation.run();
    }

    /**
     * Confirms a waiting line for a movement that the service has only just come to expect, in the caller's
     * transaction. The caller took the {@link Turn} before it locked anything.
     *
     * @return the facts that were appended
     */
    public List<UUID> settle(UUID line, Expected expected) {
        var outcome = outcomes.get(line);
        requireWaiting(outcome);
        return prove(Action.CHOSEN, outcome, expected);
    }

    /** Undoes a match by reversals. The engine leaves the line to persons from then on. */
    @Transactional
    public void reverse(UUID line, String ifMatch, String reason) {
        var outcome = changeable(line, ifMatch);
        if (outcome.verdict() != Verdict.MATCHED) {
            throw refusal(OutcomeReason.OUTCOME_NOT_MATCHED, outcome);
        }
        if (!outcome.facts().isEmpty()) {
            movements.undo(outcome.subject(), outcome.facts(), LocalDate.now(clock), reason, outcome.line());
        }
        var undone = new OutcomeStore.Change(line, Verdict.UNMATCHED, false, null, null, List.of());
        keep(Action.REVERSED, undone, outcome.expectedId(), outcome.facts(), reason);
        reconciliation.run();
    }

    private StoredOutcome changeable(UUID line, String ifMatch) {
        turn.take();
        var outcome = outcomes.get(line);
        ETags.requireMatch(ifMatch, outcome.version());
        return outcome;
    }

    private static void requireWaiting(StoredOutcome outcome) {
        if (!outcome.verdict().waits()) {
            throw refusal(OutcomeReason.OUTCOME_NOT_WAITING, outcome);
        }
    }

    private static Refusal refusal(OutcomeReason reason, StoredOutcome outcome) {
        return new Refusal(reason, outcome.verdict().name());
    }

    private Expected open(StoredOutcome outcome, UUID expected) {
        return movements.open(outcome.line().kind()).stream()
                .filter(candidate -> candidate.id().equals(expected))
                .findFirst()
                .orElseThrow(() -> new Refusal(OutcomeReason.EXPECTED_NOT_OPEN, expected).at("expected", expected));
    }

    private List<UUID> prove(Action action, StoredOutcome outcome, Expected expected) {
        requireFit(outcome, expected);
        var facts = movements.confirm(expected, outcome.line());
        var matched = OutcomeStore.Change.matched(outcome.line().id(), expected, outcome.explanation(), facts);
        keep(action, matched, expected.id(), facts, null);
        return facts;
    }

    /** A person may overrule a name or a date, not what the line is: its kind, its direction, its amount. */
    private static void requireFit(StoredOutcome outcome, Expected expected) {
        var line = outcome.line();
        if (expected.kind() != line.kind()
                || expected.direction() != line.direction()
                || expected.returned() != line.returned()) {
            throw new Refusal(OutcomeReason.EXPECTED_OF_ANOTHER_KIND, line.kind() + " " + line.direction())
                    .at("expected", expected.id());
        }
        if (!expected.amount().equals(line.amount())) {
            throw new Refusal(
                            OutcomeReason.EXPECTED_AMOUNT_DIFFERS,
                            line.amount().toString(),
                            expected.amount().toString())
                    .at("expected", expected.id());
        }
    }

    private void keep(Action action, OutcomeStore.Change change, UUID expected, List<UUID> facts, String reason) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        outcomes.decide(change, caller.actor(), now);
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
