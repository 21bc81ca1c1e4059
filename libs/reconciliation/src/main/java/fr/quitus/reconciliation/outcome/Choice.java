package fr.quitus.reconciliation.outcome;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * The expected movement that a line proves, as a person says.
 *
 * @param partly true: the line pays a part, and the rest stays expected
 */
public record Choice(@NotNull UUID expected, Boolean partly) {

    boolean isPartly() {
        return Boolean.TRUE.equals(partly);
    }
}
