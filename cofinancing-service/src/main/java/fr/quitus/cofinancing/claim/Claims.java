package fr.quitus.cofinancing.claim;

import fr.quitus.cofinancing.contribution.Contribution;
import fr.quitus.cofinancing.contribution.ContributionRepository;
import fr.quitus.ledger.RowLocks;
import fr.quitus.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Gives a claim to who changes it, with its contribution locked first. */
@ApplicationScoped
public class Claims {

    private final ClaimRepository claims;
    private final ContributionRepository contributions;
    private final RowLocks rows;

    Claims(ClaimRepository claims, ContributionRepository contributions, RowLocks rows) {
        this.claims = claims;
        this.contributions = contributions;
        this.rows = rows;
    }

    /** A claim that no other transaction can change, nor its contribution. */
    public record Locked(Contribution contribution, Claim claim) {}

    /**
     * Locks the claim that a request names.
     *
     * @throws Refusal when there is none
     */
    public Locked lock(UUID id) {
        var contribution = contributions.lock(claims.contributionOf(id)
                .orElseThrow(() -> new Refusal(ClaimReason.CLAIM_UNKNOWN, id).at("claim", id)));
        return new Locked(contribution, rows.lock(Claim.class, id).orElseThrow());
    }
}
