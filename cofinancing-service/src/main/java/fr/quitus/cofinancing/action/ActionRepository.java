package fr.quitus.cofinancing.action;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** Reads and keeps actions. */
@ApplicationScoped
class ActionRepository implements PanacheRepositoryBase<Action, UUID> {

    Optional<Action> named(String reference) {
        return find("reference", reference).firstResultOptional();
    }

    /** For a change: two changes of one plan never interleave. */
    Optional<Action> locked(String reference) {
        return find("reference", reference)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
