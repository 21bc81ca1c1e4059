package fr.quitus.reconciliation.ruleset;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** One version of a rule as a member of a set. */
public record Member(
        @NotBlank @Size(max = 60) String name, @Min(1) int version) {}
