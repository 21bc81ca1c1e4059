package fr.quitus.reconciliation.queue;

import fr.quitus.reconciliation.outcome.Choice;
import fr.quitus.reconciliation.outcome.Ignoring;
import fr.quitus.reconciliation.outcome.NewMatch;
import fr.quitus.reconciliation.outcome.Reversal;
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
        CHOOSE,
        MATCH,
        IGNORE,
        CREATE_ORDER,
        REVERSE,
        ASSIGN,
        COMMENT
    }

    /**
     * One action.
     *
     * @param id of the line or the movement; for MATCH of one of the lines
     * @param version as the person saw it
     * @param choice for CHOOSE
     * @param match for MATCH
     * @param ignoring for IGNORE
     * @param order for CREATE_ORDER
     * @param reversal for REVERSE
     * @param assignment for ASSIGN
     * @param comment for COMMENT
     */
    public record Item(
            @NotNull UUID id,
            @NotNull Long version,
            @NotNull Action action,
            @Valid Choice choice,
            @Valid NewMatch match,
            @Valid Ignoring ignoring,
            @Valid NewOrder order,
            @Valid Reversal reversal,
            @Valid Assignment assignment,
            @Valid NewComment comment) {}
}
