package fr.quitus.reconciliation.engine;

import java.util.List;
import java.util.Set;

/** A line that something may explain, until it has its outcome. */
final class Held {

    final EvidenceLine line;
    final long cents;
    final List<Link> links;
    private final Retold retold;
    private List<Link> fits = List.of();
    private Outcome outcome;

    Held(EvidenceLine line, List<Link> links, Retold retold) {
        this.line = line;
        this.cents = line.amount().minorUnits();
        this.links = links;
        this.retold = retold;
    }

    /** The same line when some movements are expected no more. */
    Held without(Set<Slot> gone) {
        return new Held(
                line, links.stream().filter(link -> !gone.contains(link.slot())).toList(), retold);
    }

    /** What other files say of the payment that it tells. */
    Retold retold() {
        return retold;
    }

    boolean isOpen() {
        return outcome == null;
    }

    boolean hasReference() {
        return !links.isEmpty() && links.get(0).hasReference();
    }

    /** The links that the rule at hand allows. */
    List<Link> fits() {
        return fits;
    }

    void fits(List<Link> allowed) {
        fits = allowed;
    }

    void decide(Outcome decided) {
        outcome = decided;
    }

    Outcome outcome() {
        return outcome;
    }
}
