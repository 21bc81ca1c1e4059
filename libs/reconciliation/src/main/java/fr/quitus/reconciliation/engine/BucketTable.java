package fr.quitus.reconciliation.engine;

import java.util.List;

/**
 * Buckets by two numbers: open addressing with linear probing, half full at most. The hash of each is kept beside it, so
 * that looking for one does not fetch others from memory.
 */
final class BucketTable {

    private static final int SMALLEST = 16;

    private int[] hashes;
    private NumberBucket[] buckets;
    private int size;

    /** @param awaited how many keys there will be, more or less */
    BucketTable(int awaited) {
        allocate(Integer.highestOneBit(Math.max(SMALLEST, awaited) * 2 - 1) * 2);
    }

    private void allocate(int capacity) {
        hashes = new int[capacity];
        buckets = new NumberBucket[capacity];
    }

    /** What has the key, or null. */
    NumberBucket find(long head, long tail) {
        int hash = NumberBucket.hash(head, tail);
        int mask = hashes.length - 1;
        for (int at = hash & mask; hashes[at] != 0; at = (at + 1) & mask) {
            if (hashes[at] == hash && buckets[at].has(head, tail)) {
                return buckets[at];
            }
        }
        return null;
    }

    /**
     * The same for many keys at once. The loop is short so that the processor fetches for the next keys while it waits
     * for one: memory is what looking up costs.
     *
     * @param tails 0 where there is no key
     */
    void find(long[] heads, long[] tails, int count, NumberBucket[] found) {
        for (int i = 0; i < count; i++) {
            found[i] = tails[i] == 0 ? null : find(heads[i], tails[i]);
        }
    }

    /** Adds buckets of one slot each; those of one key become one. Like {@link #find}, many at once. */
    void addAll(List<NumberBucket> singles) {
        for (var single : singles) {
            int hash = single.hash();
            var known = find(hash, single);
            if (known == null) {
                add(hash, single);
            } else {
                known.add(single.only());
            }
        }
    }

    private NumberBucket find(int hash, NumberBucket like) {
        int mask = hashes.length - 1;
        for (int at = hash & mask; hashes[at] != 0; at = (at + 1) & mask) {
            if (hashes[at] == hash && buckets[at].hasKeyOf(like)) {
                return buckets[at];
            }
        }
        return null;
    }

    NumberBucket findOrAdd(long head, long tail) {
        var found = find(head, tail);
        return found == null ? add(NumberBucket.hash(head, tail), new NumberBucket(head, tail)) : found;
    }

    private NumberBucket add(int hash, NumberBucket bucket) {
        if (2 * ++size > hashes.length) {
            grow();
        }
        put(hash, bucket);
        return bucket;
    }

    private void put(int hash, NumberBucket bucket) {
        int mask = hashes.length - 1;
        int at = hash & mask;
        while (hashes[at] != 0) {
            at = (at + 1) & mask;
        }
        hashes[at] = hash;
        buckets[at] = bucket;
    }

    private void grow() {
        var oldHashes = hashes;
        var oldBuckets = buckets;
        allocate(2 * oldHashes.length);
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldHashes[i] != 0) {
                put(oldHashes[i], oldBuckets[i]);
            }
        }
    }
}
