package fr.quitus.reconciliation.engine;

import fr.quitus.reconciliation.statement.Direction;
import fr.quitus.reconciliation.statement.OrderKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Holds what is expected by order key, by reference, by amount and by name. Never all pairs. */
final class ExpectedIndex {

    private record Sum(long cents, Direction direction, boolean returned) {}

    private final Map<OrderKey, Bucket> byKey = new HashMap<>();
    private final Map<String, Bucket> byReference = new HashMap<>();
    private final Map<Sum, Bucket> bySum = new HashMap<>();
    private final Map<String, Bucket> byName = new HashMap<>();
    private int longestReference;

    ExpectedIndex(Collection<Expected> expecteds) {
        expecteds.forEach(expected -> add(new Slot(expected)));
    }

    private void add(Slot slot) {
        var expected = slot.expected;
        if (expected.orderKey() != null) {
            bucketIn(byKey, expected.orderKey()).add(slot);
        }
        expected.references().stream()
                .map(References::atoms)
                .filter(atoms -> !atoms.isEmpty())
                .distinct()
                .forEach(atoms -> addReference(atoms, slot));
        bucketIn(bySum, new Sum(slot.cents, expected.direction(), expected.returned()))
                .add(slot);
        Stream.concat(expected.names().stream(), expected.aliases().stream())
                .map(Names::key)
                .distinct()
                .forEach(name -> bucketIn(byName, name).add(slot));
    }

    private void addReference(List<String> atoms, Slot slot) {
        bucketIn(byReference, String.join("-", atoms)).add(slot);
        longestReference = Math.max(longestReference, atoms.size());
    }

    private static <K> Bucket bucketIn(Map<K, Bucket> index, K key) {
        return index.computeIfAbsent(key, absent -> new Bucket());
    }

    /** The number of atoms of the longest reference; 0 when there is none. */
    int longestReference() {
        return longestReference;
    }

    /** What has the key, or null. */
    Bucket ofKey(OrderKey key) {
        return byKey.get(key);
    }

    /** What has the reference, in its one spelling, or null. */
    Bucket ofReference(String normalised) {
        return byReference.get(normalised);
    }

    List<Slot> ofAmount(long cents, Direction direction, boolean returned) {
        var bucket = bySum.get(new Sum(cents, direction, returned));
        return bucket == null ? List.of() : bucket.worthComparing(cents);
    }

    List<Slot> ofName(String name, long cents) {
        var bucket = byName.get(Names.key(name));
        return bucket == null ? List.of() : bucket.worthComparing(cents);
    }
}
