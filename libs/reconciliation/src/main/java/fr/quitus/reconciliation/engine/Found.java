package fr.quitus.reconciliation.engine;

import fr.quitus.reconciliation.rule.ReferencePattern;
import fr.quitus.reconciliation.rule.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * The links of one line, each expected movement once for each way in which it was found. One object serves one line after
 * the other.
 */
final class Found {

    private final History history;
    private EvidenceLine line;
    private long cents;
    private Set<UUID> barred = Set.of();
    private Link first;
    private List<Link> several;

    Found(History history) {
        this.history = history;
    }

    /** Starts with another line. */
    void of(EvidenceLine other) {
        line = other;
        cents = other.amount().minorUnits();
        barred = history.hasTakenBack() ? history.takenBack(other.id()) : Set.of();
        first = null;
        several = null;
    }

    EvidenceLine line() {
        return line;
    }

    long cents() {
        return cents;
    }

    boolean isEmpty() {
        return first == null;
    }

    /** The only link, or null when there is none or more. */
    Link only() {
        return several == null ? first : null;
    }

    /** Whether the line names what was found. */
    boolean hasReference() {
        return first != null && first.hasReference();
    }

    /** Tells what was found that a line may prove it. */
    void markSlots() {
        if (several == null) {
            if (first != null) {
                first.slot().link();
            }
        } else {
            several.forEach(link -> link.slot().link());
        }
    }

    List<Link> all() {
        if (several != null) {
            return several;
        }
        return first == null ? List.of() : List.of(first);
    }

    /** What the line names. */
    void add(Bucket named, Source source, ReferencePattern pattern) {
        var only = named.only();
        if (only != null) {
            add(only, named, source, pattern);
            return;
        }
        for (var slot : named.worthComparing(cents)) {
            add(slot, named, source, pattern);
        }
    }

    private void add(Slot slot, Bucket named, Source source, ReferencePattern pattern) {
        if (slot.isInScopeOf(line) && !has(slot, pattern)) {
            add(new Link(slot, named, source, pattern, isBarred(slot)));
        }
    }

    /** What the line names and can prove: its first link. */
    void add(Slot only, Bucket named, Source source) {
        add(new Link(only, named, source, null, isBarred(only)));
    }

    /** What the line does not name. */
    void addUnnamed(Slot slot) {
        if (slot.isInScopeOf(line) && slot.direction == line.direction() && !has(slot, null)) {
            add(Link.withoutReference(slot, isBarred(slot)));
        }
    }

    private boolean isBarred(Slot slot) {
        return !barred.isEmpty() && barred.contains(slot.id());
    }

    private boolean has(Slot slot, ReferencePattern pattern) {
        if (first == null) {
            return false;
        }
        for (var link : all()) {
            if (link.slot().equals(slot) && Objects.equals(link.pattern(), pattern)) {
                return true;
            }
        }
        return false;
    }

    private void add(Link link) {
        if (first == null) {
            first = link;
            return;
        }
        if (several == null) {
            several = new ArrayList<>(2);
            several.add(first);
        }
        several.add(link);
    }
}
