package fr.quitus.reconciliation.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Lines and expected movements that hang together by the rule at hand: what one line proves concerns the others. In the
 * order of their ids, whatever order they came in.
 */
record Component(List<Held> lines, List<Slot> slots) {

    static Component around(Held start) {
        if (start.fits().size() == 1 && start.fits().get(0).slot().claimants().size() == 1) {
            return new Component(List.of(start), List.of(start.fits().get(0).slot()));
        }
        var lines = new LinkedHashSet<Held>();
        var slots = new LinkedHashSet<Slot>();
        walk(start, lines, slots);
        var sortedLines = new ArrayList<>(lines);
        sortedLines.sort(Comparator.comparing(held -> held.line.id()));
        var sortedSlots = new ArrayList<>(slots);
        sortedSlots.sort(Comparator.comparing(slot -> slot.id()));
        return new Component(sortedLines, sortedSlots);
    }

    private static void walk(Held start, Set<Held> lines, Set<Slot> slots) {
        var next = new ArrayDeque<Held>();
        next.add(start);
        lines.add(start);
        while (!next.isEmpty()) {
            for (var link : next.remove().fits()) {
                if (slots.add(link.slot())) {
                    link.slot().claimants().stream().filter(lines::add).forEach(next::add);
                }
            }
        }
    }
}
