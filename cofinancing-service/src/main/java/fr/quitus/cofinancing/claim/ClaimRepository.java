package fr.quitus.cofinancing.claim;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Reads and keeps claims. */
@ApplicationScoped
class ClaimRepository implements PanacheRepositoryBase<Claim, UUID> {

    /** Only the id: the claim itself is read once its contribution is locked. */
    Optional<UUID> contributionOf(UUID claim) {
        return getEntityManager()
                .createQuery("select c.contribution from Claim c where c.id = :claim", UUID.class)
                .setParameter("claim", claim)
                .getResultStream()
                .findFirst();
    }
}
