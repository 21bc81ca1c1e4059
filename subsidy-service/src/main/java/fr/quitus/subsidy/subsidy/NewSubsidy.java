package fr.quitus.subsidy.subsidy;

import fr.quitus.ledger.Money;
import fr.quitus.ledger.PositiveAmount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * A subsidy that the authority has voted.
 *
 * @param action reference of the action it pays for, the same as in cofinancing-service
 */
record NewSubsidy(
        @NotNull @Valid Deliberation deliberation,
        @NotNull UUID beneficiary,
        @NotNull UUID budgetLine,

        @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9._-]{1,39}") String action,

        @Size(max = 80) String programme,
        @NotBlank @Size(max = 256) String object,
        @NotNull @Min(2000) @Max(2099) Integer financialYear,
        @NotNull @PositiveAmount Money award) {}
