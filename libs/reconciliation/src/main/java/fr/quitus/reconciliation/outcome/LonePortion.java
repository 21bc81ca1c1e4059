package fr.quitus.reconciliation.outcome;

import fr.quitus.reconciliation.engine.Lone;
import fr.quitus.reconciliation.engine.Outcome;
import fr.quitus.reconciliation.engine.Recall;
import fr.quitus.reconciliation.engine.Reconciler;
import fr.quitus.reconciliation.rule.RuleSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Pairs that hang together with nothing else: looked at now, as line and movement are by now. */
record LonePortion(List<Lone> pairs, RuleSet rules, Map<UUID, Set<UUID>> takenBack, Recall recall) implements Portion {

    @Override
    public List<UUID> lines() {
        return pairs.stream().map(Lone::line).toList();
    }

    @Override
    public List<Outcome> outcomes(Set<UUID> unchanged) {
        var standing =
                pairs.stream().filter(pair -> unchanged.contains(pair.line())).toList();
        var expected = recall.expected(standing.stream().map(Lone::expected).toList());
        return new Reconciler(expected, rules, takenBack)
                .all(recall.lines(standing.stream().map(Lone::line).toList()));
    }
}
