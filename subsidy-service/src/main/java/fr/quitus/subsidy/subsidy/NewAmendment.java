package fr.quitus.subsidy.subsidy;

import fr.quitus.ledger.Evidence;
import fr.quitus.ledger.Money;
import fr.quitus.ledger.PositiveAmount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * A change of the award.
 *
 * @param amount by how much, not the new award
 * @param schedule the new schedule, needed where there is one, because its sum is the award
 */
record NewAmendment(
        @NotNull Direction direction,
        @NotNull @PositiveAmount Money amount,
        @NotNull LocalDate effectiveOn,
        @NotNull @Valid Evidence evidence,
        @Size(min = 1, max = 60) List<@NotNull @Valid NewInstalment> schedule) {

    enum Direction {
        UP,
        DOWN
    }
}
