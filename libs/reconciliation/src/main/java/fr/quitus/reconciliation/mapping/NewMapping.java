package fr.quitus.reconciliation.mapping;

import fr.quitus.reconciliation.mapped.CsvMapping;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * A mapping to store.
 *
 * @param name small letters, digits and hyphens, at most 60
 */
public record NewMapping(
        @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,59}") String name,

        @NotNull @Valid CsvMapping mapping) {}
