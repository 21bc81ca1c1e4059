package fr.quitus.reconciliation.outcome;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Why nobody has to care about a line.
 *
 * @param text in the person's words; required for OTHER
 */
public record Ignoring(
        @NotNull Cause cause, @Size(min = 1, max = 400) String text) {

    /** The usual causes. */
    public enum Cause {
        BANK_CHARGES,
        TREASURY_TRANSFER,
        OTHER_DEPARTMENT,
        DUPLICATE,
        ALREADY_PROVED,
        OTHER
    }
}
