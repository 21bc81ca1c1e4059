package fr.quitus.cofinancing.claim;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** Why and when a claim is taken back. */
record Withdrawal(
        @NotNull LocalDate withdrawnOn,
        @NotBlank @Size(max = 500) String reason) {}
