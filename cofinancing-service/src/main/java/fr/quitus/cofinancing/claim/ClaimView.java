package fr.quitus.cofinancing.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.quitus.ledger.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A claim as the API shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClaimView(
        UUID id,
        UUID contribution,
        String action,
        String number,
        Money amount,
        LocalDate claimedOn,
        ClaimState state,
        Money ordered,
        Money received,
        Money remainingToOrder,
        LocalDate withdrawnOn,
        String withdrawalReason,
        Instant createdAt) {

    static ClaimView of(Claim claim) {
        return new ClaimView(
                claim.id(),
                claim.contribution(),
                claim.action(),
                claim.number(),
                claim.amount(),
                claim.claimedOn(),
                claim.state(),
                claim.ordered(),
                claim.received(),
                claim.remainingToOrder(),
                claim.withdrawnOn(),
                claim.withdrawalReason(),
                claim.createdAt());
    }
}
