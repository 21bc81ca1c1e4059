package fr.quitus.reconciliation.outcome;

import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.engine.EvidenceLine;
import fr.quitus.reconciliation.engine.Expected;
import fr.quitus.reconciliation.engine.Movements;
import fr.quitus.reconciliation.engine.Outcome;
import fr.quitus.reconciliation.engine.Part;
import fr.quitus.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes what the engine concluded: facts and proofs of matches, and every outcome that is news. */
@ApplicationScoped
class Recording {

    private final Movements movements;
    private final OutcomeStore outcomes;
    private final ProofStore proofs;
    private final Memory memory;
    private final Clock clock;

    Recording(Movements movements, OutcomeStore outcomes, ProofStore proofs, Memory memory, Clock clock) {
        this.movements = movements;
        this.outcomes = outcomes;
        this.proofs = proofs;
        this.memory = memory;
        this.clock = clock;
    }

    /** Writes all; says how many facts were appended. */
    int record(List<Outcome> concluded) {
        var changes = new ArrayList<Change>();
        var made = new ArrayList<Proof>();
        var groups = new LinkedHashMap<UUID, List<Outcome.Matched>>();
        for (var outcome : concluded) {
            if (outcome instanceof Outcome.Matched matched) {
                groups.computeIfAbsent(matched.group(), absent -> new ArrayList<>(1))
                        .add(matched);
            } else {
                changes.add(change(outcome));
            }
        }
        for (var group : groups.values()) {
            match(group, changes, made);
            memory.releaseNowAndThen(made.size());
        }
        proofs.add(made);
        outcomes.write(changes);
        return made.stream().mapToInt(proof -> proof.facts().size()).sum();
    }

    private static Change change(Outcome outcome) {
        var line = outcome.line().id();
        var explanation = Explanation.of(outcome);
        var rule = RuleView.of(outcome.rule());
        if (outcome instanceof Outcome.Proposed proposed) {
            return Change.open(line, Verdict.PROPOSED, proposed.group(), parts(proposed.parts()), rule, explanation);
        }
        if (outcome instanceof Outcome.Mismatched mismatched) {
            return Change.open(line, Verdict.MISMATCHED, null, whole(mismatched.expected()), rule, explanation);
        }
        return Change.open(line, verdict(outcome), null, List.of(), rule, explanation);
    }

    private static Verdict verdict(Outcome outcome) {
        if (outcome instanceof Outcome.Ambiguous) {
            return Verdict.AMBIGUOUS;
        }
        return outcome instanceof Outcome.Ignored ? Verdict.IGNORED : Verdict.UNMATCHED;
    }

    private static List<StoredPart> parts(List<Part> parts) {
        return parts.stream().map(StoredPart::of).toList();
    }

    private static List<StoredPart> whole(Expected expected) {
        return List.of(StoredPart.of(expected, expected.amount()));
    }

    /** All lines of a group, or none: what was written before one was refused is taken back. */
    private void match(List<Outcome.Matched> group, List<Change> changes, List<Proof> made) {
        var written = new ArrayList<Proof>();
        try {
            for (var matched : group) {
                for (var part : matched.parts()) {
                    written.add(prove(matched, part));
                }
            }
        } catch (Refusal refusal) {
            takeBack(group, written);
            group.forEach(matched -> changes.add(refused(matched, refusal)));
            return;
        }
        made.addAll(written);
        group.forEach(matched -> changes.add(matched(matched, written)));
    }

    private Proof prove(Outcome.Matched matched, Part part) {
        var facts = movements.confirm(part.expected(), matched.line(), part.amount());
        return Proof.byRule(
                matched.line().id(), matched.group(), StoredPart.of(part), facts, RuleView.of(matched.rule()));
    }

    private void takeBack(List<Outcome.Matched> group, List<Proof> written) {
        Map<UUID, EvidenceLine> lines = new LinkedHashMap<>();
        group.forEach(matched -> lines.put(matched.line().id(), matched.line()));
        for (int i = written.size() - 1; i >= 0; i--) {
            var proof = written.get(i);
            if (!proof.facts().isEmpty()) {
                movements.undo(
                        proof.part().subject(),
                        proof.facts(),
                        LocalDate.now(clock),
                        "The rest of the group was refused",
                        lines.get(proof.line()));
            }
        }
    }

    private static Change refused(Outcome.Matched matched, Refusal refusal) {
        return Change.open(
                matched.line().id(),
                Verdict.MISMATCHED,
                null,
                parts(matched.parts()),
                RuleView.of(matched.rule()),
                Explanation.of(matched).refused(refusal));
    }

    private static Change matched(Outcome.Matched matched, List<Proof> written) {
        var line = matched.line().id();
        var facts = written.stream()
                .filter(proof -> proof.line().equals(line))
                .flatMap(proof -> proof.facts().stream())
                .toList();
        return Change.matched(
                line,
                matched.group(),
                parts(matched.parts()),
                RuleView.of(matched.rule()),
                Explanation.of(matched),
                facts);
    }

    /** A person's word about one part. */
    Proof proveByHand(EvidenceLine line, UUID group, Expected expected, Money amount, String actor) {
        var facts = movements.confirm(expected, line, amount);
        return Proof.byPerson(line.id(), group, StoredPart.of(expected, amount), facts, actor);
    }
}
