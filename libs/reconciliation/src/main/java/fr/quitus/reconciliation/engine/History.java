package fr.quitus.reconciliation.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What went before: matches that persons have taken back, and payments that the accountant has told before. A match that
 * was taken back from one line is taken back from every line that tells the same payment.
 */
public final class History {

    private final Map<UUID, Set<UUID>> takenBack;
    private final Map<UUID, Retold> retold = new HashMap<>();

    /**
     * @param takenBack by line, the expected movements whose match with it a person has undone, by their ids: the engine
     *     does not make it again
     */
    public History(Map<UUID, Set<UUID>> takenBack) {
        this.takenBack = takenBack;
    }

    /** Adds how payments are told, before lines are shown that tell them. */
    public void add(Tellings tellings) {
        tellings.retold().forEach(told -> retold.put(told.line(), told));
    }

    boolean hasTakenBack() {
        return !takenBack.isEmpty();
    }

    Set<UUID> takenBack(UUID line) {
        var own = takenBack.getOrDefault(line, Set.of());
        var elsewhere = retold(line).elsewhere();
        if (elsewhere.isEmpty()) {
            return own;
        }
        var all = new HashSet<>(own);
        elsewhere.forEach(other -> all.addAll(takenBack.getOrDefault(other, Set.of())));
        return all;
    }

    Retold retold(UUID line) {
        return retold.isEmpty() ? Retold.NEVER : retold.getOrDefault(line, Retold.NEVER);
    }
}
