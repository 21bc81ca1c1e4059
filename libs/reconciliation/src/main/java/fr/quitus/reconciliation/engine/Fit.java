package fr.quitus.reconciliation.engine;

import java.util.List;

/**
 * Lines and expected movements whose amounts agree: one and one, one line and several movements, or several lines and one
 * movement.
 *
 * @param complete whether nothing that is named was left out of the sum
 */
record Fit(List<Held> lines, List<Link> links, boolean complete) {

    boolean isSingle() {
        return lines.size() == 1 && links.size() == 1;
    }

    /** Several lines pay one movement; each has its own link to it. */
    boolean hasSeveralLines() {
        return lines.size() > 1;
    }

    Iterable<Slot> slots() {
        return links.stream().map(Link::slot).distinct().toList();
    }
}
