package fr.quitus.reconciliation.engine;

import fr.quitus.reconciliation.rule.Effect;
import fr.quitus.reconciliation.rule.Rule;
import fr.quitus.reconciliation.rule.RuleSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Lines and expected movements in, outcomes out: the same whatever the order of either.
 *
 * <p>Rules are tried in the order of their priority; the first that holds decides. By one rule, what hangs together is
 * looked at together: a line, or lines, that fit in one way only are decided; where two ways fit, all who are concerned
 * are ambiguous. A line whose reference is known is never explained by amount and date.
 *
 * <p>Lines are shown in portions; only those with a candidate are kept, so that a file of a million lines that nobody
 * expects needs no memory. Give it lines of one kind at a time. Not for several threads.
 */
public final class Reconciler {

    private static final Comparator<Outcome> BY_LINE =
            Comparator.comparing(outcome -> outcome.line().id());

    private final RuleSet rules;
    private final Links links;
    private final List<Rule> ignoring;
    private final List<Pair> pairs = new ArrayList<>();
    private final List<Held> held = new ArrayList<>();

    public Reconciler(Collection<Expected> expecteds, RuleSet rules) {
        this(expecteds, rules, Map.of());
    }

    /**
     * @param expecteds what a line may prove now
     * @param takenBack by line, the expected movements whose match with it a person has undone, by their ids: the engine
     *     does not make it again
     */
    public Reconciler(Collection<Expected> expecteds, RuleSet rules, Map<UUID, Set<UUID>> takenBack) {
        this.rules = rules;
        this.links = new Links(new ExpectedIndex(expecteds), rules, takenBack);
        this.ignoring = rules.rules().stream()
                .filter(rule -> rule.effect() == Effect.IGNORED)
                .toList();
    }

    /**
     * Shows some lines, better many than one.
     *
     * @return the places of those that have a candidate: their outcomes come with {@link #conclude()}; the others are
     *     unmatched
     */
    public BitSet consider(List<EvidenceLine> lines) {
        var concerned = new BitSet(lines.size());
        for (int from = 0; from < lines.size(); from += LookAhead.TOGETHER) {
            var together = lines.subList(from, Math.min(lines.size(), from + LookAhead.TOGETHER));
            links.lookAhead(together);
            for (int i = 0; i < together.size(); i++) {
                concerned.set(from + i, isConcerned(together.get(i), i));
            }
        }
        return concerned;
    }

    private boolean isConcerned(EvidenceLine line, int i) {
        var found = links.of(line, i);
        if (found.only() != null) {
            hold(line, found.only());
            return true;
        }
        boolean concerned = !found.isEmpty() || ignoring.stream().anyMatch(rule -> Ignoring.holds(rule, line));
        if (concerned) {
            hold(line, found.all());
        }
        return concerned;
    }

    private void hold(EvidenceLine line, Link only) {
        only.slot().link();
        pairs.add(Pair.of(needed(line, only.hasReference()), only, rules.rules()));
    }

    private void hold(EvidenceLine line, List<Link> several) {
        several.forEach(link -> link.slot().link());
        boolean named = !several.isEmpty() && several.get(0).hasReference();
        held.add(new Held(needed(line, named), several));
    }

    /** The texts of a line that names nothing are long, many, and of no use unless a rule may put it aside by them. */
    private EvidenceLine needed(EvidenceLine line, boolean named) {
        return named || !ignoring.isEmpty() ? line : line.withoutTexts();
    }

    /** In a loop of its own, short enough to fetch ahead: see {@link LookAhead}. */
    private BitSet contested() {
        var contested = new BitSet(pairs.size());
        for (int i = 0; i < pairs.size(); i++) {
            if (pairs.get(i).isContested()) {
                contested.set(i);
            }
        }
        return contested;
    }

    /** The outcome of every line that has a candidate, by the ids of the lines. */
    public List<Outcome> conclude() {
        var outcomes = new ArrayList<Outcome>(pairs.size() + held.size());
        var contested = contested();
        for (int i = 0; i < pairs.size(); i++) {
            if (contested.get(i)) {
                held.add(pairs.get(i).held());
            } else {
                outcomes.add(pairs.get(i).outcome());
            }
        }
        rules.rules().forEach(rule -> Round.of(rule, held));
        for (var line : held) {
            outcomes.add(line.isOpen() ? Verdicts.left(line) : line.outcome());
        }
        outcomes.sort(BY_LINE);
        return outcomes;
    }
}
