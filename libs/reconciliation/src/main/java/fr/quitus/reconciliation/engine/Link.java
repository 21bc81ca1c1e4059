package fr.quitus.reconciliation.engine;

import fr.quitus.reconciliation.rule.Exact;
import fr.quitus.reconciliation.rule.ReferencePattern;
import fr.quitus.reconciliation.rule.Source;

/**
 * Why a line may prove an expected movement.
 *
 * @param reference that both name, or null when only amount or name agree
 * @param source where the line names it, or null
 * @param pattern that found it, or null
 * @param barred whether a person has undone a match of the two
 */
record Link(Slot slot, String reference, Source source, ReferencePattern pattern, boolean barred) {

    static Link withoutReference(Slot slot, boolean barred) {
        return new Link(slot, null, null, null, barred);
    }

    boolean isFoundBy(Exact exact) {
        return reference != null
                && exact.sources().contains(source)
                && (exact.pattern() == null ? pattern == null : exact.pattern().equals(pattern));
    }
}
