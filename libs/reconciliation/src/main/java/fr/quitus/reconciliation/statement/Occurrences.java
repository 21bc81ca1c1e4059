package fr.quitus.reconciliation.statement;

import java.util.HashMap;
import java.util.Map;

/**
 * Numbers the identical lines of one file: the first is 1, its twin 2. Two identical lines of one day are both
 * real money; the number keeps them two, and lets an overlapping file recognise both. The booking day is part of
 * the fingerprint, so counting by file is counting by day.
 *
 * <p>Memory: the first 64 bits of each fingerprint in an open table (some 16 bytes a line), a counter only for
 * what repeats. Among ten million lines the chance that two different ones share 64 bits is 3 in a million, and
 * the harm is an occurrence number one too high, the same at each reading of the file.
 */
public final class Occurrences {

    private static final long ABSENT = 0;

    private long[] seen = new long[1024];
    private int size;
    private final Map<Long, Integer> repeats = new HashMap<>();

    /** How often this fingerprint has been seen in the file, this time included. */
    public int next(String fingerprint) {
        long prefix = Long.parseUnsignedLong(fingerprint, 0, 16, 16);
        long key = prefix == ABSENT ? 1 : prefix;
        return insert(key) ? 1 : repeats.merge(key, 2, (count, two) -> count + 1);
    }

    private boolean insert(long key) {
        if (size * 3L > seen.length * 2L) {
            grow();
        }
        int slot = slotOf(key, seen);
        if (seen[slot] == key) {
            return false;
        }
        seen[slot] = key;
        size++;
        return true;
    }

    private void grow() {
        long[] larger = new long[seen.length * 2];
        for (long key : seen) {
            if (key != ABSENT) {
                larger[slotOf(key, larger)] = key;
            }
        }
        seen = larger;
    }

    private static int slotOf(long key, long[] table) {
        int slot = (int) key & (table.length - 1);
        while (table[slot] != ABSENT && table[slot] != key) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }
}
