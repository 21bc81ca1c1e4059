package fr.quitus.ledger;

import java.util.UUID;

/**
 * A fact that is about to be appended to a subject, under an id that is known beforehand.
 *
 * @param subject read with a pessimistic write lock, or inserted, in this transaction
 * @param reverses the fact that this one undoes, or null; it may stand before this one in the same list
 */
public record Entry(UUID id, Subject subject, NewFact fact, UUID reverses) {

    public static Entry of(Subject subject, NewFact fact) {
        return new Entry(Ledger.newId(), subject, fact, null);
    }

    /**
     * Undoes a fact by a new one of the same kind and amount that names it.
     *
     * @param undoing the same kind and amount
     * @throws IllegalArgumentException when the fact is another subject's or itself a reversal
     */
    public static Entry reversing(Subject subject, Fact original, NewFact undoing) {
        requireReversible(subject, original);
        return new Entry(Ledger.newId(), subject, undoing.about(original.itemId()), original.id());
    }

    /**
     * Stops whoever is about to undo what cannot be undone.
     *
     * @throws IllegalArgumentException when the fact is another subject's or itself a reversal
     */
    public static void requireReversible(Subject subject, Fact original) {
        if (!original.subjectId().equals(subject.id()) || original.isReversal()) {
            throw new IllegalArgumentException("Fact " + original.id() + " cannot be reversed in " + subject.id());
        }
    }

    /** Moves the totals of the subject as the fact says; a reversal moves them the other way. */
    void moveTotals() {
        for (var effect : fact.kind().effects()) {
            boolean adds = effect.sign() > 0 == (reverses == null);
            subject.move(effect.total(), adds ? fact.amount() : fact.amount().negated());
        }
    }
}
