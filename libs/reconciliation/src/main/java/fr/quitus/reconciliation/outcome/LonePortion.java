package fr.quitus.reconciliation.outcome;

import fr.quitus.reconciliation.engine.Lone;
import fr.quitus.reconciliation.engine.Recall;
import fr.quitus.reconciliation.engine.Reconciler;
import fr.quitus.reconciliation.rule.RuleSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Pairs that hang together with nothing else: looked at when asked, as line and movement are by then. */
record LonePortion(List<Lone> pairs, RuleSet rules, Map<UUID, Set<UUID>> takenBack, Recall recall) {

    Portion portion() {
        var expected = recall.expected(pairs.stream().map(Lone::expected).toList());
        var lines = recall.lines(pairs.stream().map(Lone::line).toList());
        return Portion.ofSingles(new Reconciler(expected, rules, takenBack).all(lines));
    }
}
