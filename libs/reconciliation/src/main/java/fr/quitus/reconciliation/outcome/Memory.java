package fr.quitus.reconciliation.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Keeps a run over many matches from holding every entity that it touched. */
@ApplicationScoped
class Memory {

    private static final int ENTITIES_SEEN = 200;

    private final EntityManager entityManager;

    Memory(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Writes and forgets entities each time the count is a multiple of {@value #ENTITIES_SEEN}. */
    void releaseNowAndThen(int count) {
        if (count % ENTITIES_SEEN == 0) {
            entityManager.flush();
            entityManager.clear();
        }
    }
}
