package fr.quitus.cofinancing.contribution;

import fr.quitus.cofinancing.action.ActionReference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;

/** A contribution to record, from its signed agreement. */
record NewContribution(
        @NotNull UUID funder,
        @NotNull @Pattern(regexp = ActionReference.FORM) String action,
        @NotNull @Valid Agreement agreement,
        @NotNull @Valid Terms terms) {}
