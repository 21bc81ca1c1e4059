package fr.quitus.reconciliation.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Expected movements that share a key. Most often there is one. A key that very many share tells little: then only those
 * of the line's amount are looked at, found by range, so that no line is ever compared with all.
 */
class Bucket {

    /** From here on a bucket is crowded. */
    static final int CROWDED = 64;

    private static final Comparator<Slot> ORDER =
            Comparator.<Slot>comparingLong(slot -> slot.cents).thenComparing(slot -> slot.id());

    private Slot first;
    private List<Slot> several;
    private boolean sorted;

    /** Once, also when a slot is added again right away: spellings of one reference are one key. */
    void add(Slot slot) {
        if (first == null) {
            first = slot;
        } else if (!slot.equals(last())) {
            addAnother(slot);
        }
    }

    private Slot last() {
        return several == null ? first : several.get(several.size() - 1);
    }

    private void addAnother(Slot slot) {
        if (several == null) {
            several = new ArrayList<>(2);
            several.add(first);
        }
        several.add(slot);
        sorted = false;
    }

    /** The only one that has the key, or null when several have it. */
    Slot only() {
        return several == null ? first : null;
    }

    /** All, or of a crowded bucket those of one amount; of those at most a crowd, the first by id. */
    List<Slot> worthComparing(long cents) {
        if (several == null) {
            return List.of(first);
        }
        if (several.size() <= CROWDED) {
            return several;
        }
        sort();
        int from = firstOf(cents);
        int to = from;
        while (to < several.size() && to - from < CROWDED && several.get(to).cents == cents) {
            to++;
        }
        return to > from ? several.subList(from, to) : nearest(from);
    }

    /** How the key is written, where it is a reference. */
    String text() {
        throw new IllegalStateException("An amount is no reference");
    }

    /** None has the amount: some next to it, to show what the line falls short of. */
    private List<Slot> nearest(int at) {
        int from = Math.max(0, at - Outcome.CANDIDATES_KEPT / 2);
        return several.subList(from, Math.min(several.size(), from + Outcome.CANDIDATES_KEPT));
    }

    private int firstOf(long cents) {
        int low = 0;
        int high = several.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (several.get(middle).cents < cents) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void sort() {
        if (!sorted) {
            several.sort(ORDER);
            sorted = true;
        }
    }
}
