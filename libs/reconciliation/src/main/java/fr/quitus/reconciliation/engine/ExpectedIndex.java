package fr.quitus.reconciliation.engine;

import fr.quitus.reconciliation.statement.Direction;
import fr.quitus.reconciliation.statement.LineKind;
import fr.quitus.reconciliation.statement.OrderKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds expected movements by exact hash: by order key, by reference, by amount. Never all pairs. */
final class ExpectedIndex {

    private record Sum(long minorUnits, Direction direction, boolean returned) {}

    private final Map<OrderKey, List<Expected>> byKey = new HashMap<>();
    private final Map<String, List<Expected>> byReference = new HashMap<>();
    private final Map<Sum, List<Expected>> bySum = new HashMap<>();
    private int longestReference;

    ExpectedIndex(Collection<Expected> expecteds) {
        expecteds.forEach(this::add);
    }

    private void add(Expected expected) {
        if (expected.orderKey() != null) {
            listIn(byKey, expected.orderKey()).add(expected);
        }
        expected.references().stream()
                .map(References::atoms)
                .filter(atoms -> !atoms.isEmpty())
                .distinct()
                .forEach(atoms -> {
                    listIn(byReference, String.join("-", atoms)).add(expected);
                    longestReference = Math.max(longestReference, atoms.size());
                });
        listIn(bySum, new Sum(expected.amount().minorUnits(), expected.direction(), expected.returned()))
                .add(expected);
    }

    private static <K> List<Expected> listIn(Map<K, List<Expected>> index, K key) {
        return index.computeIfAbsent(key, absent -> new ArrayList<>(1));
    }

    /** The expected movements in scope that share a reference with the line, each with the reference it shares. */
    Map<Expected, String> sharingReference(EvidenceLine line) {
        var found = new LinkedHashMap<Expected, String>();
        if (line.kind() != LineKind.MOVEMENT) {
            collect(byKey.get(line.orderKey()), nameOf(line.orderKey()), line, found);
            return found;
        }
        if (line.endToEnd() != null) {
            searchField(line.endToEnd(), line, found);
        }
        line.references().forEach(reference -> searchField(reference, line, found));
        searchText(line.text(), line, found);
        return found;
    }

    /** The expected movements in scope with the line's amount and direction. */
    List<Expected> withSameAmount(EvidenceLine line) {
        var sum = new Sum(line.amount().minorUnits(), line.direction(), line.returned());
        return bySum.getOrDefault(sum, List.of()).stream()
                .filter(expected -> inScope(expected, line))
                .toList();
    }

    /** A structured field may be one reference as a whole, however short, or hold some. */
    private void searchField(String field, EvidenceLine line, Map<Expected, String> found) {
        var whole = References.normalised(field);
        var holders = byReference.get(whole);
        if (holders == null) {
            searchText(field, line, found);
        } else {
            collect(holders, whole, line, found);
        }
    }

    /** The longest reference that starts at an atom wins: 2022-14-1187-2 is not 2022-14-1187. */
    private void searchText(String text, EvidenceLine line, Map<Expected, String> found) {
        if (longestReference == 0 || text.isEmpty()) {
            return;
        }
        var atoms = References.atoms(text);
        int start = 0;
        while (start < atoms.size()) {
            start += Math.max(1, searchAt(atoms, start, line, found));
        }
    }

    private int searchAt(List<String> atoms, int start, EvidenceLine line, Map<Expected, String> found) {
        for (int size = Math.min(longestReference, atoms.size() - start); size > 0; size--) {
            var reference = String.join("-", atoms.subList(start, start + size));
            var holders = byReference.get(reference);
            if (holders != null && References.isDistinctive(reference)) {
                collect(holders, reference, line, found);
                return size;
            }
        }
        return 0;
    }

    private static void collect(
            List<Expected> holders, String reference, EvidenceLine line, Map<Expected, String> found) {
        if (holders != null) {
            holders.stream()
                    .filter(expected -> inScope(expected, line))
                    .forEach(expected -> found.putIfAbsent(expected, reference));
        }
    }

    private static boolean inScope(Expected expected, EvidenceLine line) {
        return expected.kind() == line.kind()
                && expected.returned() == line.returned()
                && (expected.account() == null || expected.account().sameAccountAs(line.account()));
    }

    static String nameOf(OrderKey key) {
        return key == null ? "" : key.financialYear() + "-" + key.slip() + "-" + key.number() + "-" + key.line();
    }
}
