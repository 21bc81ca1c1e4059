package fr.quitus.reconciliation.engine;

import fr.quitus.reconciliation.rule.StandardRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Concludes as the services do: by the lean engine, small portion by small portion. */
record Lean(Map<UUID, Expected> expecteds, Map<UUID, EvidenceLine> lines) implements Recall {

    private static final int PORTION = 3;

    static List<Outcome> outcomes(List<Expected> expecteds, List<EvidenceLine> lines) {
        var lean = new Lean(
                expecteds.stream().collect(Collectors.toMap(Expected::id, Function.identity())),
                lines.stream().collect(Collectors.toMap(EvidenceLine::id, Function.identity())));
        return lean.outcomes();
    }

    private List<Outcome> outcomes() {
        var reconciler = new LeanReconciler(StandardRules.SET, new History(Map.of()), this);
        expecteds.values().forEach(reconciler::expect);
        lines.values().forEach(line -> reconciler.consider(List.of(line)));
        var outcomes = new ArrayList<>(reconciler.entangled());
        var alone = reconciler.alone();
        for (int from = 0; from < alone.size(); from += PORTION) {
            outcomes.addAll(outcomesOf(alone.subList(from, Math.min(alone.size(), from + PORTION))));
        }
        outcomes.sort(Comparator.comparing(outcome -> outcome.line().id()));
        return outcomes;
    }

    private List<Outcome> outcomesOf(List<Lone> pairs) {
        return new Reconciler(locked(pairs), StandardRules.SET)
                .all(lines(pairs.stream().map(Lone::line).toList()));
    }

    @Override
    public List<EvidenceLine> lines(List<UUID> ids) {
        return ids.stream().map(lines::get).toList();
    }

    @Override
    public List<Expected> expected(List<UUID> ids) {
        return ids.stream().map(expecteds::get).toList();
    }

    @Override
    public List<Expected> locked(List<Lone> pairs) {
        return expected(pairs.stream().map(Lone::expected).toList());
    }
}
