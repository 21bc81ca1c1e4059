package fr.quitus.reconciliation.outcome;

import fr.quitus.reconciliation.engine.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** Cuts conclusions into what one transaction records: some hundred lines, and never half a group. */
final class Portions {

    private static final int LINES = 500;

    private Portions() {}

    /** The groups of outcomes that stand or fall together, in their order. */
    static List<List<Outcome>> groups(List<Outcome> outcomes) {
        var groups = new LinkedHashMap<UUID, List<Outcome>>();
        outcomes.forEach(outcome -> groups.computeIfAbsent(groupOf(outcome), absent -> new ArrayList<>(1))
                .add(outcome));
        return List.copyOf(groups.values());
    }

    private static UUID groupOf(Outcome outcome) {
        if (outcome instanceof Outcome.Matched matched) {
            return matched.group();
        }
        return outcome instanceof Outcome.Proposed proposed
                ? proposed.group()
                : outcome.line().id();
    }

    static List<List<Outcome>> of(List<Outcome> outcomes) {
        var portions = new ArrayList<List<Outcome>>();
        var portion = new ArrayList<Outcome>();
        for (var group : groups(outcomes)) {
            portion.addAll(group);
            if (portion.size() >= LINES) {
                portions.add(List.copyOf(portion));
                portion.clear();
            }
        }
        if (!portion.isEmpty()) {
            portions.add(List.copyOf(portion));
        }
        return portions;
    }
}
