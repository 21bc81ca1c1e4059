package fr.quitus.reconciliation.outcome;

import fr.quitus.reconciliation.engine.Expected;
import fr.quitus.reconciliation.outcome.DecisionLog.Action;
import fr.quitus.support.http.ETags;
import fr.quitus.support.identity.Caller;
import fr.quitus.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** What a person decides about lines: confirm a proposal, choose a movement, match by hand, undo. All of it is kept. */
@ApplicationScoped
public class Decisions {

    private final Turn turn;
    private final OutcomeStore outcomes;
    private final AsideStore asides;
    private final ByHand byHand;
    private final Proving proving;
    private final Undoing undoing;
    private final DecisionLog log;
    private final Reconciliation reconciliation;
    private final Caller caller;

    Decisions(
            Turn turn,
            OutcomeStore outcomes,
            AsideStore asides,
            ByHand byHand,
            Proving proving,
            Undoing undoing,
            DecisionLog log,
            Reconciliation reconciliation,
            Caller caller) {
        this.turn = turn;
        this.outcomes = outcomes;
        this.asides = asides;
        this.byHand = byHand;
        this.proving = proving;
        this.undoing = undoing;
        this.log = log;
        this.reconciliation = reconciliation;
        this.caller = caller;
    }

    /** Confirms what the engine proposed, for all lines that it proposed together. */
    @Transactional
    public void confirm(UUID line, String ifMatch) {
        var outcome = changeable(line, ifMatch);
        if (outcome.verdict() != Verdict.PROPOSED) {
            throw refusal(OutcomeReason.OUTCOME_NOT_PROPOSED, outcome);
        }
        var links = new ArrayList<ByHand.Link>();
        for (var member : outcomes.ofGroup(outcome.group(), Verdict.PROPOSED)) {
            for (var part : member.parts()) {
                links.add(new ByHand.Link(member, byHand.open(member, part.expected()), part.amount()));
            }
        }
        proving.prove(Action.CONFIRMED, outcome.group(), links, null);
        reconciliation.runAfterDecision();
    }

    /** Says which expected movement a waiting line proves. */
    @Transactional
    public void choose(UUID line, String ifMatch, Choice choice) {
        var outcome = changeable(line, ifMatch);
        requireWaiting(outcome);
        var expected = byHand.open(outcome, choice.expected());
        var link = choice.isPartly() ? ByHand.Link.part(outcome, expected) : ByHand.Link.whole(outcome, expected);
        proving.prove(Action.CHOSEN, line, List.of(link), null);
        reconciliation.runAfterDecision();
    }

    /**
     * Matches lines with movements as a person says.
     *
     * @return the group that they are now
     */
    @Transactional
    public UUID match(NewMatch request) {
        turn.take();
        var lines = new LinkedHashMap<UUID, StoredOutcome>();
        for (var seen : request.lines()) {
            var outcome = outcomes.get(seen.id());
            ETags.requireMatch(ETags.of(seen.version()), outcome.version());
            requireWaiting(outcome);
            lines.put(seen.id(), outcome);
        }
        var group = lines.keySet().iterator().next();
        proving.prove(Action.MATCHED, group, byHand.links(request, lines), null);
        reconciliation.runAfterDecision();
        return group;
    }

    /**
     * Takes a waiting line for what the order asks for that was issued from it, in the caller's transaction. The caller
     * took the {@link Turn} before it locked anything.
     *
     * @param reason which order it is, and why
     */
    public void settle(UUID line, Expected expected, String reason) {
        var outcome = outcomes.get(line);
        requireWaiting(outcome);
        proving.prove(Action.ORDER_CREATED, line, List.of(ByHand.Link.whole(outcome, expected)), reason);
    }

    /** Puts a waiting line aside. */
    @Transactional
    public void ignore(UUID line, String ifMatch, Ignoring request) {
        var outcome = changeable(line, ifMatch);
        requireWaiting(outcome);
        if (request.cause() == Ignoring.Cause.OTHER && request.text() == null) {
            throw new Refusal(OutcomeReason.IGNORING_NEEDS_WORDS).at("text", null);
        }
        var ignored = new Change(line, Verdict.IGNORED, false, null, List.of(), null, outcome.explanation(), List.of());
        var reason = request.text() == null
                ? request.cause().name()
                : request.cause() + ": " + request.text().strip();
        log.keep(Action.IGNORED, ignored, null, List.of(), reason);
        asides.byPerson(line, caller.actor(), reason);
        reconciliation.runAfterDecision();
    }

    /**
     * Undoes a match by reversals, for all lines that were matched together; or takes up a line that a person ignored.
     * Lines and movements are in play again; the engine does not repeat a match of its own that a person took back.
     */
    @Transactional
    public void reverse(UUID line, String ifMatch, String reason) {
        undoing.undo(changeable(line, ifMatch), reason);
        reconciliation.runAfterDecision();
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
}
