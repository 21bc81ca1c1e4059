package fr.quitus.reconciliation.outcome;

import fr.quitus.ledger.Ledger;
import fr.quitus.ledger.Moments;
import fr.quitus.reconciliation.engine.Expected;
import fr.quitus.reconciliation.engine.Movements;
import fr.quitus.reconciliation.jdbc.Database;
import fr.quitus.reconciliation.jdbc.StoredJson;
import fr.quitus.support.http.ETags;
import fr.quitus.support.identity.Caller;
import fr.quitus.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** What a person decides about lines: confirm a proposal, choose a movement, match by hand, undo. All of it is kept. */
@ApplicationScoped
public class Decisions {

    private enum Action {
        CONFIRMED,
        CHOSEN,
        MATCHED,
        ORDER_CREATED,
        IGNORED,
        REVERSED
    }

    private final Turn turn;
    private final OutcomeStore outcomes;
    private final ProofStore proofs;
    private final AsideStore asides;
    private final Recording recording;
    private final ByHand byHand;
    private final Movements movements;
    private final Reconciliation reconciliation;
    private final Database database;
    private final StoredJson json;
    private final Caller caller;
    private final Moments moments;
    private final Clock clock;

    Decisions(
            Turn turn,
            OutcomeStore outcomes,
            ProofStore proofs,
            AsideStore asides,
            Recording recording,
            ByHand byHand,
            Movements movements,
            Reconciliation reconciliation,
            Database database,
            StoredJson json,
            Caller caller,
            Moments moments,
            Clock clock) {
        this.turn = turn;
        this.outcomes = outcomes;
        this.proofs = proofs;
        this.asides = asides;
        this.recording = recording;
        this.byHand = byHand;
        this.movements = movements;
        this.reconciliation = reconciliation;
        this.database = database;
        this.json = json;
        this.caller = caller;
        this.moments = moments;
        this.clock = clock;
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
                links.add(new ByHand.Link(member, open(member, part.expected()), part.amount()));
            }
        }
        prove(Action.CONFIRMED, outcome.group(), links);
        reconciliation.run();
    }

    /** Says which expected movement a waiting line proves. */
    @Transactional
    public void choose(UUID line, String ifMatch, Choice choice) {
        var outcome = changeable(line, ifMatch);
        requireWaiting(outcome);
        var expected = open(outcome, choice.expected());
        prove(Action.CHOSEN, line, List.of(choice.isPartly() ? part(outcome, expected) : whole(outcome, expected)));
        reconciliation.run();
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
        prove(Action.MATCHED, group, byHand.links(request, lines));
        reconciliation.run();
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
        prove(Action.ORDER_CREATED, line, List.of(whole(outcome, expected)), reason);
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
        keep(Action.IGNORED, ignored, null, List.of(), reason);
        asides.byPerson(line, caller.actor(), reason);
        reconciliation.run();
    }

    /**
     * Undoes a match by reversals, for all lines that were matched together; or takes up a line that a person ignored. Lines and movements are in play again; the
     * engine does not repeat a match of its own that a person took back.
     */
    @Transactional
    public void reverse(UUID line, String ifMatch, String reason) {
        var outcome = changeable(line, ifMatch);
        if (outcome.verdict() == Verdict.IGNORED && outcome.decidedBy() != null) {
            keep(Action.REVERSED, Change.unknown(line), null, List.of(), reason);
            reconciliation.run();
            return;
        }
        if (outcome.verdict() != Verdict.MATCHED) {
            throw refusal(OutcomeReason.OUTCOME_NOT_MATCHED, outcome);
        }
        var members = outcomes.ofGroup(outcome.group(), Verdict.MATCHED);
        var byLine = new HashMap<UUID, StoredOutcome>();
        members.forEach(member -> byLine.put(member.line().id(), member));
        var standing = proofs.standing(outcome.group());
        var today = LocalDate.now(clock);
        for (var proof : standing) {
            if (!proof.facts().isEmpty()) {
                var member = byLine.get(proof.line());
                movements.undo(proof.part().subject(), proof.facts(), today, reason, member.line());
            }
        }
        proofs.undo(standing, today, reason);
        for (var member : members) {
            keep(Action.REVERSED, Change.unknown(member.line().id()), member.expectedId(), member.facts(), reason);
        }
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
        return movements.open(outcome.line().kind(), List.of(expected)).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(OutcomeReason.EXPECTED_NOT_OPEN, expected).at("expected", expected));
    }

    /** The whole line pays less than is expected; the rest stays expected. */
    private static ByHand.Link part(StoredOutcome outcome, Expected expected) {
        ByHand.requireFit(outcome, expected);
        var amount = outcome.line().amount();
        if (!expected.amount().isMoreThan(amount)) {
            throw new Refusal(OutcomeReason.NOT_A_PART, amount, expected.amount()).at("expected", expected.id());
        }
        return new ByHand.Link(outcome, expected, amount);
    }

    private static ByHand.Link whole(StoredOutcome outcome, Expected expected) {
        ByHand.requireFit(outcome, expected);
        var amount = outcome.line().amount();
        if (!expected.amount().equals(amount)) {
            throw new Refusal(
                            OutcomeReason.EXPECTED_AMOUNT_DIFFERS,
                            amount.toString(),
                            expected.amount().toString())
                    .at("expected", expected.id());
        }
        return new ByHand.Link(outcome, expected, amount);
    }

    private void prove(Action action, UUID group, List<ByHand.Link> links) {
        prove(action, group, links, null);
    }

    private void prove(Action action, UUID group, List<ByHand.Link> links, String reason) {
        movements.lock(links.stream().map(ByHand.Link::expected).toList());
        var proved = recording.proveByHand(group, links, caller.actor());
        proofs.add(proved);
        var byOutcome = new LinkedHashMap<StoredOutcome, List<Proof>>();
        for (int i = 0; i < links.size(); i++) {
            byOutcome
                    .computeIfAbsent(links.get(i).outcome(), absent -> new ArrayList<>())
                    .add(proved.get(i));
        }
        byOutcome.forEach((outcome, its) -> keep(action, group, outcome, its, reason));
    }

    private void keep(Action action, UUID group, StoredOutcome outcome, List<Proof> its, String reason) {
        var facts = its.stream().flatMap(proof -> proof.facts().stream()).toList();
        var parts = its.stream().map(Proof::part).toList();
        var line = outcome.line().id();
        var matched = Change.matched(line, group, parts, outcome.rule(), outcome.explanation(), facts);
        keep(action, matched, parts.get(0).expected(), facts, reason);
    }

    private void keep(Action action, Change change, UUID expected, List<UUID> facts, String reason) {
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
