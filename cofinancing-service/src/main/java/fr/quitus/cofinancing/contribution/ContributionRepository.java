package fr.quitus.cofinancing.contribution;

import fr.quitus.support.problem.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** Reads and keeps contributions. */
@ApplicationScoped
public class ContributionRepository implements PanacheRepositoryBase<Contribution, UUID> {

    /**
     * Locks a contribution that a request names. Read what hangs on it only afterwards: what was read before may be
     * stale.
     *
     * @throws Refusal when there is none
     */
    public Contribution lock(UUID id) {
        var contribution = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (contribution == null) {
            throw new Refusal(ContributionReason.CONTRIBUTION_UNKNOWN, id).at("contribution", id);
        }
        return contribution;
    }
}
