package fr.quitus.reconciliation.missing;

import fr.quitus.reconciliation.engine.Purpose;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A question about overdue movements.
 *
 * @param after where to go on, or null for the beginning
 */
public record Overdue(LocalDate dueBefore, Sort sort, boolean descending, Place after, int limit) {

    /** What they can be sorted by; then by order and purpose. */
    public enum Sort {
        DUE_ON,
        AMOUNT
    }

    /**
     * A place in the sorted list.
     *
     * @param value a date or an amount
     * @param order the last that was seen there; null for none, so that those with this value are still to come
     * @param purpose of that order's movement
     */
    public record Place(Object value, UUID order, Purpose purpose) {}
}
