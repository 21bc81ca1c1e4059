package fr.quitus.ledger;

import java.util.Arrays;
import java.util.Map;

/** The fold over facts, one step at a time. */
final class Kinds {

    private Kinds() {}

    static FactKind named(FactKind[] kinds, String name) {
        return Arrays.stream(kinds)
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No kind of fact is called " + name));
    }

    static void add(Map<Total, Money> totals, Total total, Money amount, int sign) {
        totals.merge(total, sign > 0 ? amount : amount.negated(), Money::plus);
    }
}
