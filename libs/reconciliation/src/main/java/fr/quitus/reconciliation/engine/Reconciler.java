package fr.quitus.reconciliation.engine;

import fr.quitus.reconciliation.rule.Effect;
import fr.quitus.reconciliation.rule.Rule;
import fr.quitus.reconciliation.rule.RuleSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;

/**
 * Lines and expected movements in, outcomes out: the same whatever the order of either.
 *
 * <p>Rules are tried in the order of their priority; the first that holds decides. By one rule, what hangs together is
 * looked at together: a line, or lines, that fit in one way only are decided; where two ways fit, all who are concerned
 * are ambiguous. A line whose reference is known is never explained by amount and date.
 *
 * <p>Lines are shown one by one; only those with a candidate are kept, so that a file of a million lines that nobody
 * expects needs no memory. Give it lines of one kind at a time. Not for several threads.
 */
public final class Reconciler {

    private final RuleSet rules;
    private final Links links;
    private final List<Rule> ignoring;
    private final List<Held> held = new ArrayList<>();

    public Reconciler(Collection<Expected> expecteds, RuleSet rules) {
        this(expecteds, rules, (line, expected) -> false);
    }

    /**
     * @param expecteds what a line may prove now
     * @param barred whether a person has undone a match of a line and an expected movement, by their ids: the engine
     *     does not make it again
     */
    public Reconciler(Collection<Expected> expecteds, RuleSet rules, BiPredicate<UUID, UUID> barred) {
        this.rules = rules;
        this.links = new Links(new ExpectedIndex(expecteds), rules, barred);
        this.ignoring = rules.rules().stream()
                .filter(rule -> rule.effect() == Effect.IGNORED)
                .toList();
    }

    /**
     * Shows one line.
     *
     * @return whether it has a candidate: then its outcome comes with {@link #conclude()}; else it is unmatched
     */
    public boolean consider(EvidenceLine line) {
        var named = links.named(line);
        if (!named.isEmpty()) {
            held.add(new Held(line, named));
            return true;
        }
        var unnamed = links.unnamed(line);
        boolean concerned = !unnamed.isEmpty() || ignoring.stream().anyMatch(rule -> Ignoring.holds(rule, line));
        if (concerned) {
            held.add(new Held(ignoring.isEmpty() ? line.withoutTexts() : line, unnamed));
        }
        return concerned;
    }

    /** The outcome of every line that has a candidate, by subject, then accounting date: the order to write in. */
    public List<Outcome> conclude() {
        rules.rules().forEach(rule -> Round.of(rule, held));
        var outcomes = new ArrayList<Outcome>(held.size());
        for (var line : held) {
            outcomes.add(line.isOpen() ? Verdicts.left(line) : line.outcome());
        }
        outcomes.sort(Comparator.comparing(Reconciler::subjectOf)
                .thenComparing(outcome -> outcome.line().bookedOn())
                .thenComparing(outcome -> outcome.line().id()));
        return outcomes;
    }

    private static UUID subjectOf(Outcome outcome) {
        if (outcome instanceof Outcome.Matched matched) {
            return matched.parts().get(0).expected().subject();
        }
        return outcome.line().id();
    }
}
