package fr.quitus.reconciliation.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Expected movements that share a key. A key that very many share tells little: then only those of the line's amount are
 * looked at, found by range, so that no line is ever compared with all.
 */
final class Bucket {

    /** From here on a bucket is crowded. */
    static final int CROWDED = 64;

    private static final Comparator<Slot> ORDER =
            Comparator.<Slot>comparingLong(slot -> slot.cents).thenComparing(slot -> slot.expected.id());

    private final List<Slot> slots = new ArrayList<>(1);
    private boolean sorted = true;

    void add(Slot slot) {
        slots.add(slot);
        sorted = slots.size() == 1;
    }

    /** All, or of a crowded bucket those of one amount; of those at most a crowd, the first by id. */
    List<Slot> worthComparing(long cents) {
        if (slots.size() <= CROWDED) {
            return slots;
        }
        sort();
        int first = firstOf(cents);
        int last = first;
        while (last < slots.size() && last - first < CROWDED && slots.get(last).cents == cents) {
            last++;
        }
        return last > first ? slots.subList(first, last) : nearest(first);
    }

    /** None has the amount: some next to it, to show what the line falls short of. */
    private List<Slot> nearest(int at) {
        int from = Math.max(0, at - Outcome.CANDIDATES_KEPT / 2);
        return slots.subList(from, Math.min(slots.size(), from + Outcome.CANDIDATES_KEPT));
    }

    private int firstOf(long cents) {
        int low = 0;
        int high = slots.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (slots.get(middle).cents < cents) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void sort() {
        if (!sorted) {
            slots.sort(ORDER);
            sorted = true;
        }
    }
}
