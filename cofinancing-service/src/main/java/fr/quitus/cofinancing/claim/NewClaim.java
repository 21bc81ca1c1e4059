package fr.quitus.cofinancing.claim;

import fr.quitus.ledger.Money;
import fr.quitus.ledger.PositiveAmount;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A claim to send.
 *
 * @param number unique within the contribution; what the funder is asked to quote in its transfer
 */
record NewClaim(
        @NotNull UUID contribution,
        @NotBlank @Size(max = 35) String number,
        @NotNull @PositiveAmount Money amount,
        @NotNull LocalDate claimedOn) {}
