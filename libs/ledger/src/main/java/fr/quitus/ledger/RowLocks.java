package fr.quitus.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.engine.spi.EntityKey;

/**
 * Locks a row until the transaction ends, and reads it as it is once locked.
 *
 * <p>Hibernate alone would not: an entity that this transaction has read before, by a relation for instance, is locked
 * only if its version is still the same, and fails otherwise. Here it is read again under the lock. Change an entity
 * only after it was locked: what was changed before would be lost.
 */
@ApplicationScoped
public class RowLocks {

    private static final int CHUNK = 500;

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

    /**
     * The entities, locked in the order of their ids, with few statements where this transaction has read none of them
     * without a lock; those that do not exist are left out.
     */
    public <T> List<T> lock(Class<T> type, Collection<UUID> ids) {
        var locked = new ArrayList<T>(ids.size());
        var others = new TreeSet<>(ids);
        var read = read();
        for (var id : ids) {
            if (read.contains(id)) {
                var entity = session.find(type, id);
                if (!isLocked(entity)) {
                    return others.stream()
                            .flatMap(each -> lock(type, each).stream())
                            .toList();
                }
                others.remove(id);
                locked.add(entity);
            }
        }
        locked.addAll(lockUnread(type, List.copyOf(others)));
        return locked;
    }

    private Set<Object> read() {
        return session.getStatistics().getEntityKeys().stream()
                .map(key -> ((EntityKey) key).getIdentifier())
                .collect(Collectors.toSet());
    }

    private <T> List<T> lockUnread(Class<T> type, List<UUID> ordered) {
        var locked = new ArrayList<T>(ordered.size());
        for (int from = 0; from < ordered.size(); from += CHUNK) {
            locked.addAll(read(type, ordered.subList(from, Math.min(ordered.size(), from + CHUNK))));
        }
        return locked;
    }

    /** The database locks rows as it reads them, and reads them in this order. */
    private <T> List<T> read(Class<T> type, List<UUID> ids) {
        return session.createQuery(
                        "from " + session.getMetamodel().entity(type).getName() + " where id in :ids order by id", type)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Whether this transaction holds the row's lock; Hibernate ranks a row it has written itself above a locked one. */
    boolean isLocked(Object entity) {
        return !session.getCurrentLockMode(entity).lessThan(LockMode.PESSIMISTIC_WRITE);
    }
}
