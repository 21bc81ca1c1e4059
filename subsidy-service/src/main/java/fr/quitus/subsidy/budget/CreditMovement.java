package fr.quitus.subsidy.budget;

import fr.quitus.ledger.Evidence;
import fr.quitus.ledger.Money;
import fr.quitus.ledger.PositiveAmount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** Credits opened or withdrawn by a budget decision. */
record CreditMovement(
        @NotNull Direction direction,
        @NotNull @PositiveAmount Money amount,
        @NotNull LocalDate effectiveOn,
        @NotNull @Valid Evidence evidence) {

    enum Direction {
        OPENED,
        WITHDRAWN
    }
}
