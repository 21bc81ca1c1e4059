package fr.quitus.reconciliation.engine;

import fr.quitus.reconciliation.rule.RuleSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

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
    private final History history;
    private final Sighting sighting;
    private final List<Pair> pairs = new ArrayList<>();
    private final List<Held> held = new ArrayList<>();

    public Reconciler(Collection<Expected> expecteds, RuleSet rules) {
        this(expecteds, rules, new History(Map.of()));
    }

    /** @param expecteds what a line may prove now */
    public Reconciler(Collection<Expected> expecteds, RuleSet rules, History history) {
        this.rules = rules;
        this.history = history;
        this.sighting = new Sighting(new ExpectedIndex(expecteds), rules, history, this::hold);
    }

    /**
     * Shows some lines, better many than one.
     *
     * @return the places of those that have a candidate: their outcomes come with {@link #conclude()}; the others are
     *     unmatched
     */
    public BitSet consider(List<EvidenceLine> lines) {
        return sighting.of(lines);
    }

    private void hold(EvidenceLine line, Found found) {
        var retold = history.retold(line.id());
        if (found.only() == null || retold.hasOthers()) {
            held.add(new Held(line, found.all(), retold));
        } else {
            pairs.add(Pair.of(line, found.only(), rules.rules()));
        }
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
        outcomes.addAll(Round.all(rules, held));
        outcomes.sort(BY_LINE);
        return outcomes;
    }

    /** Shows lines that are all there are, and concludes: the outcome of each, in the order in which to write them. */
    public List<Outcome> all(List<EvidenceLine> lines) {
        var concerned = consider(lines);
        var outcomes = new ArrayList<>(conclude());
        for (int i = 0; i < lines.size(); i++) {
            if (!concerned.get(i)) {
                outcomes.add(new Outcome.Unmatched(lines.get(i), Reasons.NONE));
            }
        }
        outcomes.sort(Outcome.IN_WRITING_ORDER);
        return outcomes;
    }
}
