package fr.quitus.cofinancing.contribution;

import fr.quitus.ledger.RowLocks;
import fr.quitus.support.problem.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/** Reads and keeps contributions. */
@ApplicationScoped
public class ContributionRepository implements PanacheRepositoryBase<Contribution, UUID> {

    private final RowLocks locks;

    ContributionRepository(RowLocks locks) {
        this.locks = locks;
    }

    /**
     * Locks a contribution that a request names.
     *
     * @throws Refusal when there is none
     */
    public Contribution lock(UUID id) {
        return locks.lock(Contribution.class, id)
                .orElseThrow(() -> new Refusal(ContributionReason.CONTRIBUTION_UNKNOWN, id).at("contribution", id));
    }

    /** Locks all of them, in the order of their ids. */
    public void lock(Collection<UUID> ids) {
        locks.lock(Contribution.class, ids);
    }
}
