package fr.quitus.reconciliation.outcome;

import fr.quitus.reconciliation.engine.EvidenceLine;
import fr.quitus.reconciliation.engine.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What one transaction records of a look's conclusions: some hundred lines, in groups that stand or fall together. */
record Portion(List<List<Outcome>> groups) implements Concluded {

    /** Cuts outcomes into portions, never within a group; each keeps their order. */
    static List<Portion> of(List<Outcome> outcomes, int lines) {
        var portions = new ArrayList<Portion>();
        var portion = new ArrayList<List<Outcome>>();
        int size = 0;
        for (var group : groups(outcomes)) {
            portion.add(group);
            size += group.size();
            if (size >= lines) {
                portions.add(new Portion(List.copyOf(portion)));
                portion.clear();
                size = 0;
            }
        }
        if (!portion.isEmpty()) {
            portions.add(new Portion(List.copyOf(portion)));
        }
        return portions;
    }

    private static List<List<Outcome>> groups(List<Outcome> outcomes) {
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

    /** Outcomes that all stand alone. */
    static Portion ofSingles(List<Outcome> outcomes) {
        return new Portion(outcomes.stream().map(List::of).toList());
    }

    @Override
    public List<UUID> lines() {
        return outcomes().stream().map(outcome -> outcome.line().id()).toList();
    }

    /** Lines that hang together were all kept; which of them changed their versions tell. */
    @Override
    public Portion given(List<EvidenceLine> now) {
        return this;
    }

    List<Outcome> outcomes() {
        return groups.stream().flatMap(List::stream).toList();
    }

    /** Those of groups whose lines are all as they were when they were looked at. */
    List<Outcome> outcomes(Set<UUID> unchanged) {
        return groups.stream()
                .filter(group -> group.stream()
                        .allMatch(outcome -> unchanged.contains(outcome.line().id())))
                .flatMap(List::stream)
                .toList();
    }
}
