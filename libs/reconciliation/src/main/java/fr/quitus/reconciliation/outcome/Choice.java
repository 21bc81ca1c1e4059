package fr.quitus.reconciliation.outcome;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** The expected movement that a line proves, as a person says. */
public record Choice(@NotNull UUID expected) {}
