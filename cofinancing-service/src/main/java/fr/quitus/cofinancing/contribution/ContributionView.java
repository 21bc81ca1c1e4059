package fr.quitus.cofinancing.contribution;

import java.time.Instant;
import java.util.UUID;

/** A contribution as the API shows it, with its position of today. */
record ContributionView(
        UUID id,
        FunderName funder,
        String action,
        Agreement agreement,
        Terms terms,
        ContributionPosition position,
        Instant createdAt) {

    /** Which funder, and its name for people. */
    record FunderName(UUID id, String name) {}

    static ContributionView of(Contribution contribution, ContributionPosition position) {
        var funder = contribution.funder();
        return new ContributionView(
                contribution.id(),
                new FunderName(funder.id(), funder.name()),
                contribution.action(),
                contribution.agreement(),
                contribution.terms(),
                position,
                contribution.createdAt());
    }
}
