package fr.quitus.reconciliation.engine;

import fr.quitus.reconciliation.statement.Direction;
import fr.quitus.reconciliation.statement.OrderKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds what is expected by order key, by reference, by amount and by name. Never all pairs. By amount and by name only
 * when a line asks that names nothing.
 */
final class ExpectedIndex {

    private final List<Slot> slots;
    private final Map<OrderKey, Bucket> byKey = new HashMap<>();
    private BucketTable byReference;
    private final Map<String, Bucket> byLongReference = new HashMap<>();
    private final Map<List<Set<String>>, Party> parties = new HashMap<>();
    private final References cut = new References();
    private final Packed packed = new Packed();
    private List<NumberBucket> shortReferences;
    private BucketTable byAmount;
    private Map<String, Bucket> byName;
    private int longestReference;

    ExpectedIndex(Collection<Expected> expecteds) {
        this(expecteds.size());
        expecteds.forEach(this::add);
        close();
    }

    /**
     * An index that is filled by {@link #add} and then closed.
     *
     * @param awaited how much will be added, more or less
     */
    ExpectedIndex(int awaited) {
        slots = new ArrayList<>(awaited);
        shortReferences = new ArrayList<>(awaited);
    }

    Slot add(Expected expected) {
        var slot = new Slot(expected, partyOf(expected));
        slots.add(slot);
        if (expected.orderKey() != null) {
            byKey.computeIfAbsent(expected.orderKey(), key -> new WordBucket(Links.nameOf(key)))
                    .add(slot);
        }
        for (var reference : expected.references()) {
            addReference(reference, slot);
        }
        return slot;
    }

    private Party partyOf(Expected expected) {
        return parties.computeIfAbsent(
                List.of(expected.names(), expected.aliases(), expected.accounts()),
                known -> new Party(known.get(0), known.get(1), known.get(2)));
    }

    /** Nothing is added any more, and lines may ask. */
    void close() {
        byReference = new BucketTable(shortReferences.size());
        byReference.addAll(shortReferences);
        shortReferences = null;
    }

    boolean isEmpty() {
        return slots.isEmpty();
    }

    private void addReference(String reference, Slot slot) {
        int atoms = cut.of(reference).count();
        longestReference = Math.max(longestReference, atoms);
        if (cut.pack(0, atoms, packed)) {
            shortReferences.add(new NumberBucket(packed.head(), packed.tail(), slot));
        } else if (atoms > 0) {
            byLongReference
                    .computeIfAbsent(cut.spelt(0, atoms), WordBucket::new)
                    .add(slot);
        }
    }

    /** The number of atoms of the longest reference; 0 when there is none. */
    int longestReference() {
        return longestReference;
    }

    /** What has the key, or null. */
    Bucket ofKey(OrderKey key) {
        return byKey.get(key);
    }

    /** What has some atoms in a row for a reference, or null. */
    Bucket ofReference(References text, int first, int atoms) {
        if (text.pack(first, atoms, packed)) {
            return byReference.find(packed.head(), packed.tail());
        }
        return byLongReference.isEmpty() ? null : byLongReference.get(text.spelt(first, atoms));
    }

    /** What has packed references, many at once; null where nothing has one. */
    void ofReferences(long[] heads, long[] tails, int count, NumberBucket[] holders) {
        byReference.find(heads, tails, count, holders);
    }

    /** What has the amount, or null. */
    Bucket ofAmount(long cents, Direction direction, boolean returned) {
        if (byAmount == null) {
            byAmount = new BucketTable(slots.size());
            for (var slot : slots) {
                byAmount.findOrAdd(way(slot.direction, slot.returned), slot.cents)
                        .add(slot);
            }
        }
        return byAmount.find(way(direction, returned), cents);
    }

    private static long way(Direction direction, boolean returned) {
        long way = direction == Direction.DEBIT ? 0 : 2;
        return returned ? way + 1 : way;
    }

    /** What has the name, or null. */
    Bucket ofName(String name) {
        if (byName == null) {
            byName = new HashMap<>();
            for (var slot : slots) {
                for (var key : slot.party.keys()) {
                    byName.computeIfAbsent(key, WordBucket::new).add(slot);
                }
            }
        }
        return byName.get(Names.key(name));
    }
}
