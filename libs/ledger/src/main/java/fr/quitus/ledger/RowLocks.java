package fr.quitus.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.Session;

/**
 * Locks a row until the transaction ends, and reads it as it is once locked.
 *
 * <p>Hibernate alone would not: an entity that this transaction has read before, by a relation for instance, is locked
 * only if its version is still the same, and fails otherwise. Here it is read again under the lock. Change an entity
 * only after it was locked: what was changed before would be lost.
 */
@ApplicationScoped
public class RowLocks {

    private final Session session;

    RowLocks(Session session) {
        this.session = session;
    }

    /** The entity, locked, or nothing when there is no such row. */
    public <T> Optional<T> lock(Class<T> type, UUID id) {
        var entity = session.find(type, id);
        if (entity != null && !isLocked(entity)) {
            session.refresh(entity, LockModeType.PESSIMISTIC_WRITE);
        }
        return Optional.ofNullable(entity);
    }

    /** Whether this transaction holds the row's lock; Hibernate ranks a row it has written itself above a locked one. */
    boolean isLocked(Object entity) {
        return !session.getCurrentLockMode(entity).lessThan(LockMode.PESSIMISTIC_WRITE);
    }
}
