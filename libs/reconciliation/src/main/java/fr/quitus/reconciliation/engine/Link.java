package fr.quitus.reconciliation.engine;

import fr.quitus.reconciliation.rule.Exact;
import fr.quitus.reconciliation.rule.ReferencePattern;
import fr.quitus.reconciliation.rule.Rule;
import fr.quitus.reconciliation.rule.Source;

/**
 * Why a line may prove an expected movement.
 *
 * @param shared the reference that both name, or null when only amount or name agree
 * @param source where the line names it, or null
 * @param pattern that found it, or null
 * @param barred whether a person has undone a match of the two
 */
record Link(Slot slot, Bucket shared, Source source, ReferencePattern pattern, boolean barred) {

    static Link withoutReference(Slot slot, boolean barred) {
        return new Link(slot, null, null, null, barred);
    }

    boolean hasReference() {
        return shared != null;
    }

    /** The reference in its one spelling, or null. */
    String reference() {
        return shared == null ? null : shared.text();
    }

    /** The amount counts here only where the rule knows no sums: it keeps apart what does not hang together. */
    boolean isAllowedBy(Rule rule, EvidenceLine line, long cents) {
        return !slot.isTaken()
                && !barred
                && (rule.exact() == null ? shared == null : isFoundBy(rule.exact()))
                && slot.direction == line.direction()
                && (!rule.grouping().isOneToOne() || hasAmount(rule, cents))
                && Comparison.isInWindow(rule, slot.terms(), line)
                && Comparison.allows(rule.counterparty(), slot.party, line);
    }

    /** Whether the amounts agree, or differ by no more than the rule tolerates. */
    boolean hasAmount(Rule rule, long cents) {
        return slot.cents == cents || rule.tolerance().allows(slot.cents, cents);
    }

    private boolean isFoundBy(Exact exact) {
        return shared != null
                && exact.sources().contains(source)
                && (exact.pattern() == null ? pattern == null : exact.pattern().equals(pattern));
    }
}
