package fr.quitus.reconciliation.engine;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What other files say of the payment that an open line tells.
 *
 * @param first a line that tells it too, and is proved; or null
 * @param elsewhere lines of other files that tell it, or an equal one
 * @param earlier those of them that are open, and come before this line where only one of them can be proved
 */
record Retold(UUID line, Telling first, Set<UUID> elsewhere, Set<UUID> earlier) {

    /** Of a line that is the only one to tell its payment, or tells none. */
    static final Retold NEVER = new Retold(null, null, Set.of(), Set.of());

    /** Of several lines that tell one payment, one seeks what it proves: so they neither dispute nor add up. */
    static void leaveOut(List<Held> seekers) {
        if (seekers.stream().allMatch(line -> line.retold().earlier().isEmpty())) {
            return;
        }
        var ids = seekers.stream().map(line -> line.line.id()).collect(Collectors.toSet());
        var later = seekers.stream()
                .filter(line -> !Collections.disjoint(ids, line.retold().earlier()))
                .toList();
        later.forEach(line -> line.fits(List.of()));
        seekers.removeAll(later);
    }

    /** Whether other lines tell the payment, or an equal one. */
    boolean hasOthers() {
        return line != null;
    }

    boolean isRepetition() {
        return first != null;
    }
}
