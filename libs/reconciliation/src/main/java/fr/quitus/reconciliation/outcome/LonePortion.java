package fr.quitus.reconciliation.outcome;

import fr.quitus.reconciliation.engine.EvidenceLine;
import fr.quitus.reconciliation.engine.Expected;
import fr.quitus.reconciliation.engine.History;
import fr.quitus.reconciliation.engine.Lone;
import fr.quitus.reconciliation.engine.Reconciler;
import fr.quitus.reconciliation.rule.RuleSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Pairs that hang together with nothing else: looked at when asked, as line and movement are by then. */
record LonePortion(List<Lone> pairs, RuleSet rules, Map<UUID, Set<UUID>> takenBack, Recalling recall)
        implements Concluded {

    @Override
    public List<UUID> lines() {
        return pairs.stream().map(Lone::line).toList();
    }

    Portion portion() {
        return portion(recall.expected(pairs.stream().map(Lone::expected).toList()), recall.lines(lines()));
    }

    /** The same, once all that it writes to is locked. */
    @Override
    public Portion given(List<EvidenceLine> now) {
        return portion(recall.locked(pairs), now);
    }

    private Portion portion(List<Expected> expected, List<EvidenceLine> lines) {
        var history = new History(takenBack);
        if (rules.knowsRepetitions()) {
            history.add(recall.tellings(lines));
        }
        return Portion.ofSingles(new Reconciler(expected, rules, history).all(lines));
    }
}
