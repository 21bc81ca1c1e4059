package fr.quitus.reconciliation.missing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds what a service expects and was due before a day, by indexes: nothing that is not asked for is read. Each service
 * has one bean of this type.
 */
public interface OverdueMovements {

    /** At most as many as asked, in the order that is asked. */
    List<OverdueMovement> find(Overdue asked);

    long count(LocalDate dueBefore);

    /** What is still expected under this id, due or not. */
    Optional<OverdueMovement> one(UUID id);
}
