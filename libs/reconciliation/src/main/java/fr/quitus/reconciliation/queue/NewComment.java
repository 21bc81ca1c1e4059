package fr.quitus.reconciliation.queue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What a person has to say about a line. */
public record NewComment(@NotBlank @Size(max = 2_000) String text) {}
