package fr.quitus.reconciliation.outcome;

import fr.quitus.reconciliation.engine.Outcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What the engine says about the lines that have a candidate.
 *
 * @param portions each worked out when it is asked for
 * @param versions of the lines' outcomes when they were looked at, but for those that were at 0: nearly all of a large
 *     import
 */
record Conclusions(List<Supplier<Portion>> portions, Map<UUID, Long> versions) {

    static final Conclusions NONE = new Conclusions(List.of(), Map.of());

    /** All outcomes, where nothing can have changed since. */
    List<Outcome> outcomes() {
        var outcomes = new ArrayList<Outcome>();
        portions.forEach(portion -> outcomes.addAll(portion.get().outcomes()));
        outcomes.sort(Outcome.IN_WRITING_ORDER);
        return outcomes;
    }

    /** The lines of a portion that are as they were seen. */
    Set<UUID> unchanged(Portion portion, Map<UUID, Long> current) {
        var unchanged = new HashSet<UUID>();
        for (var line : portion.lines()) {
            if (versions.getOrDefault(line, 0L).equals(current.get(line))) {
                unchanged.add(line);
            }
        }
        return unchanged;
    }
}
