package fr.quitus.reconciliation.queue;

import fr.quitus.reconciliation.outcome.Ignoring;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** Many actions at once; each is done, or refused, for itself. */
public record BulkRequest(@NotEmpty @Size(max = 200) List<@NotNull @Valid Item> items) {

    /** What can be done in bulk. */
    public enum Action {
        CONFIRM,
        IGNORE,
        ASSIGN,
        COMMENT
    }

    /**
     * One action.
     *
     * @param id of the line
     * @param version as the person saw it
     * @param ignoring for IGNORE
     * @param assignment for ASSIGN
     * @param comment for COMMENT
     */
    public record Item(
            @NotNull UUID id,
            @NotNull Long version,
            @NotNull Action action,
            @Valid Ignoring ignoring,
            @Valid Assignment assignment,
            @Valid NewComment comment) {}
}
