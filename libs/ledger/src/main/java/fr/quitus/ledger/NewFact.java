package fr.quitus.ledger;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A fact that is about to be appended.
 *
 * @param item the part of the subject it is about (a payment order, a claim), or null for the subject itself
 * @param amount more than zero
 * @param effectiveOn the accounting date
 * @param details what else is worth keeping, as texts
 */
public record NewFact(
        FactKind kind, UUID item, Money amount, LocalDate effectiveOn, Evidence evidence, Map<String, String> details) {

    public NewFact {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("A fact counts a positive amount, not " + amount);
        }
        details = new TreeMap<>(details);
    }

    public static NewFact of(FactKind kind, Money amount, LocalDate effectiveOn, Evidence evidence) {
        return new NewFact(kind, null, amount, effectiveOn, evidence, Map.of());
    }

    /** The same fact, about one part of the subject. */
    public NewFact about(UUID part) {
        return new NewFact(kind, part, amount, effectiveOn, evidence, details);
    }

    /** The same fact with one more detail; a null value is left out. */
    public NewFact with(String name, String value) {
        if (value == null) {
            return this;
        }
        var more = new TreeMap<>(details);
        more.put(name, value);
        return new NewFact(kind, item, amount, effectiveOn, evidence, more);
    }
}
