package fr.quitus.cofinancing.revenueorder;

import fr.quitus.ledger.Evidence;
import fr.quitus.ledger.Money;
import fr.quitus.ledger.PositiveAmount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * The authority takes an order back, or a part of an accepted one.
 *
 * @param amount all that is not received when absent
 * @param evidence what shows it; when absent, the declaration of who asks
 */
record Cancellation(
        @PositiveAmount Money amount,
        @NotNull LocalDate effectiveOn,
        @NotBlank @Size(max = 500) String reason,
        @Valid Evidence evidence) {}
