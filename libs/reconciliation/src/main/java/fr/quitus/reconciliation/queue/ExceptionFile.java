package fr.quitus.reconciliation.queue;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.quitus.reconciliation.missing.MissingExplanation;
import fr.quitus.reconciliation.outcome.LineOutcomeView;
import java.time.LocalDate;
import java.util.List;

/**
 * All that a person needs to decide about a line, or about a movement that no line shows.
 *
 * @param outcome of the line; absent of a movement
 * @param missing where the movement was looked for; absent of a line
 * @param urgency of what waits; absent of what does not
 * @param actions possible now
 * @param history the oldest first
 * @param version as in the ETag that an action needs
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExceptionFile(
        LineOutcomeView outcome,
        MissingExplanation missing,
        Urgency urgency,
        String assignee,
        LocalDate dueOn,
        List<PossibleAction> actions,
        List<Happening> history,
        long version) {}
