package fr.quitus.reconciliation.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Keeps a run over many matches from holding every entity that it touched. */
@ApplicationScoped
class Memory {

    private final EntityManager entityManager;

    Memory(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Writes and forgets entities. */
    void release() {
        entityManager.flush();
        entityManager.clear();
    }
}
