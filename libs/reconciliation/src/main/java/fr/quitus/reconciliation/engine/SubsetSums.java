package fr.quitus.reconciliation.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds which of some amounts add up to a sum, exactly, with a bound on the work. Whole cents only; all amounts are
 * positive.
 */
final class SubsetSums {

    /** More members than this are not searched: sums would be found by chance. */
    static final int MOST_MEMBERS = 24;

    /** Two answers already mean doubt; a few more show a person the choice. */
    static final int MOST_FOUND = 8;

    private static final int MOST_STEPS = 200_000;

    private final long[] cents;
    private final long[] rest;
    private final int largest;
    private final List<BitSet> found = new ArrayList<>();
    private int steps;
    private boolean complete = true;

    /** @param cents at most {@value #MOST_MEMBERS} */
    private SubsetSums(long[] cents, int largest) {
        this.cents = cents;
        this.largest = largest;
        this.rest = new long[cents.length + 1];
        for (int i = cents.length - 1; i >= 0; i--) {
            rest[i] = Math.addExact(rest[i + 1], cents[i]);
        }
    }

    /**
     * Searches sets of two or more.
     *
     * @param largest members of a set at most
     */
    static SubsetSums of(long[] cents, long sum, int largest) {
        var search = new SubsetSums(cents, largest);
        search.from(0, sum, new BitSet());
        return search;
    }

    private void from(int index, long missing, BitSet chosen) {
        if (missing == 0 && chosen.cardinality() > 1) {
            found.add((BitSet) chosen.clone());
            complete &= found.size() < MOST_FOUND;
            return;
        }
        boolean hopeless = index == cents.length || missing <= 0 || rest[index] < missing;
        if (hopeless || chosen.cardinality() == largest || !goesOn()) {
            return;
        }
        if (cents[index] <= missing) {
            chosen.set(index);
            from(index + 1, missing - cents[index], chosen);
            chosen.clear(index);
        }
        from(index + 1, missing, chosen);
    }

    private boolean goesOn() {
        steps++;
        complete &= steps < MOST_STEPS;
        return complete;
    }

    List<BitSet> found() {
        return found;
    }

    /** Whether all sets were found; else there may be others. */
    boolean isComplete() {
        return complete;
    }
}
