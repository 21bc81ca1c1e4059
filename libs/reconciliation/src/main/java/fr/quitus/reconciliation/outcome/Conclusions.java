package fr.quitus.reconciliation.outcome;

import fr.quitus.reconciliation.engine.Outcome;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the engine says about the lines that have a candidate.
 *
 * @param versions of the lines' outcomes when they were looked at
 */
record Conclusions(List<Outcome> outcomes, Map<UUID, Long> versions) {

    static final Conclusions NONE = new Conclusions(List.of(), Map.of());
}
