package fr.quitus.reconciliation.outcome;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a match is undone. */
public record Reversal(@NotBlank @Size(max = 500) String reason) {}
