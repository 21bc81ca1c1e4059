package fr.quitus.reconciliation.outcome;

import fr.quitus.reconciliation.engine.Expected;
import fr.quitus.reconciliation.engine.Movements;
import fr.quitus.reconciliation.engine.Movements.Confirmation;
import fr.quitus.reconciliation.engine.Outcome;
import fr.quitus.reconciliation.engine.Part;
import fr.quitus.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes what the engine concluded: facts and proofs of matches, and every outcome that is news. */
@ApplicationScoped
class Recording {

    /** So many share their statements; what they touched is forgotten before the next. */
    private static final int GROUPS_AT_ONCE = 500;

    private final Movements movements;
    private final OutcomeStore outcomes;
    private final ProofStore proofs;
    private final Memory memory;

    Recording(Movements movements, OutcomeStore outcomes, ProofStore proofs, Memory memory) {
        this.movements = movements;
        this.outcomes = outcomes;
        this.proofs = proofs;
        this.memory = memory;
    }

    /**
     * Writes all; says how many facts were appended.
     *
     * @param fresh those of the lines that are new
     */
    int record(List<Outcome> concluded, Map<UUID, NewLines.Header> fresh) {
        var changes = new ArrayList<Change>();
        var groups = new LinkedHashMap<UUID, List<Outcome.Matched>>();
        for (var outcome : concluded) {
            if (outcome instanceof Outcome.Matched matched) {
                groups.computeIfAbsent(matched.group(), absent -> new ArrayList<>(1))
                        .add(matched);
            } else {
                changes.add(change(outcome));
            }
        }
        int appended = 0;
        var all = List.copyOf(groups.values());
        for (int from = 0; from < all.size(); from += GROUPS_AT_ONCE) {
            appended += match(all.subList(from, Math.min(all.size(), from + GROUPS_AT_ONCE)), changes);
        }
        outcomes.write(changes, fresh);
        return appended;
    }

    /** All lines of a group, or none. */
    private int match(List<List<Outcome.Matched>> groups, List<Change> changes) {
        var confirmed =
                movements.confirm(groups.stream().map(Recording::confirmations).toList());
        var made = new ArrayList<Proof>();
        for (int i = 0; i < groups.size(); i++) {
            var group = groups.get(i);
            var refusal = confirmed.get(i).refusal();
            if (refusal == null) {
                var facts = confirmed.get(i).facts().iterator();
                group.forEach(matched -> changes.add(prove(matched, facts, made)));
            } else {
                group.forEach(matched -> changes.add(refused(matched, refusal)));
            }
        }
        proofs.add(made);
        memory.release();
        return made.stream().mapToInt(proof -> proof.facts().size()).sum();
    }

    private static List<Confirmation> confirmations(List<Outcome.Matched> group) {
        return group.stream()
                .flatMap(matched -> matched.parts().stream()
                        .map(part -> new Confirmation(part.expected(), matched.line(), part.amount())))
                .toList();
    }

    private static Change prove(Outcome.Matched matched, Iterator<List<UUID>> factsOfParts, List<Proof> made) {
        var line = matched.line().id();
        var rule = RuleView.of(matched.rule());
        var stored = parts(matched.parts());
        var facts = new ArrayList<UUID>();
        for (var part : stored) {
            var proof = Proof.byRule(line, matched.group(), part, factsOfParts.next(), rule);
            facts.addAll(proof.facts());
            made.add(proof);
        }
        return Change.matched(line, matched.group(), stored, rule, Explanation.of(matched), facts);
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
        return Change.open(line, Verdict.of(outcome), null, List.of(), rule, explanation);
    }

    private static List<StoredPart> parts(List<Part> parts) {
        return parts.stream().map(StoredPart::of).toList();
    }

    private static List<StoredPart> whole(Expected expected) {
        return List.of(StoredPart.of(expected, expected.amount()));
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

    /**
     * A person's word about some lines: all of it or nothing.
     *
     * @throws Refusal when a rule forbids it
     */
    List<Proof> proveByHand(UUID group, List<ByHand.Link> links, String actor) {
        var confirmations = links.stream()
                .map(link -> new Confirmation(link.expected(), link.outcome().line(), link.amount()))
                .toList();
        var confirmed = movements.confirm(List.of(confirmations)).get(0);
        if (confirmed.refusal() != null) {
            throw confirmed.refusal();
        }
        var made = new ArrayList<Proof>();
        for (int i = 0; i < links.size(); i++) {
            var link = links.get(i);
            var part = StoredPart.of(link.expected(), link.amount());
            var facts = confirmed.facts().get(i);
            made.add(Proof.byPerson(link.outcome().line().id(), group, part, facts, actor));
        }
        return made;
    }
}
