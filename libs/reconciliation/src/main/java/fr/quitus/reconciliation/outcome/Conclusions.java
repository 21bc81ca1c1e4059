package fr.quitus.reconciliation.outcome;

import fr.quitus.reconciliation.engine.Outcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What the engine says about the lines that have a candidate.
 *
 * @param entangled lines that hang together with others
 * @param lanes pairs that do not, each portion worked out when it is asked for; what one ledger takes is in one lane, in
 *     order, so that lanes can be written side by side
 * @param versions of the lines' outcomes when they were looked at, but for those that were at 0: nearly all of a large
 *     import
 */
record Conclusions(List<Portion> entangled, List<List<LonePortion>> lanes, Map<UUID, Long> versions) {

    static final Conclusions NONE = new Conclusions(List.of(), List.of(), Map.of());

    /** All outcomes, where nothing can have changed since. */
    List<Outcome> outcomes() {
        var outcomes = new ArrayList<Outcome>();
        entangled.forEach(portion -> outcomes.addAll(portion.outcomes()));
        lanes.forEach(
                lane -> lane.forEach(pairs -> outcomes.addAll(pairs.portion().outcomes())));
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
