package fr.quitus.cofinancing.action;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * An action to open.
 *
 * @param reference its name in every service, such as {@code BOOSTER-2022}
 */
record NewAction(
        @NotNull @Pattern(regexp = ActionReference.FORM) String reference,
        @NotBlank @Size(max = 250) String title,
        @NotBlank @Size(max = 100) String programme,
        @Min(2000) @Max(2099) int financialYear,
        @NotNull @Valid FinancingPlan financingPlan) {}
