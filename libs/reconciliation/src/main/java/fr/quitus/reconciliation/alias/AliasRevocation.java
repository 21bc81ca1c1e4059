package fr.quitus.reconciliation.alias;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an alias holds no longer. */
public record AliasRevocation(@NotBlank @Size(max = 500) String reason) {}
