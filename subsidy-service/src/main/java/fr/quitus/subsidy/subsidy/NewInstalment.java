package fr.quitus.subsidy.subsidy;

import fr.quitus.ledger.Money;
import fr.quitus.ledger.PositiveAmount;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** One line of a schedule, in the order of payment. */
record NewInstalment(
        @NotNull InstalmentKind kind,
        @NotNull @PositiveAmount Money amount,
        @NotNull LocalDate dueOn) {}
