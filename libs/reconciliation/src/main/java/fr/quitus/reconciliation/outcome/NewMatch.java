package fr.quitus.reconciliation.outcome;

import fr.quitus.ledger.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * Lines that a person matches with expected movements: one line with several, several with one, or a line split over
 * movements that it pays in part.
 *
 * @param lines with the versions that the person saw
 * @param parts for each line its whole amount; for each movement at most what is expected
 */
public record NewMatch(
        @NotEmpty @Size(max = 50) List<@NotNull @Valid SeenLine> lines,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid NewPart> parts) {

    /** A line and its version, as in its ETag. */
    public record SeenLine(@NotNull UUID id, @NotNull Long version) {}

    /** What a line proves of a movement. */
    public record NewPart(
            @NotNull UUID line,
            @NotNull UUID expected,
            @NotNull Money amount) {}
}
