package fr.quitus.reconciliation.queue;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.quitus.reconciliation.outcome.LineOutcomeView;
import java.time.LocalDate;
import java.util.List;

/**
 * All that a person needs to decide about a line.
 *
 * @param raw the record as it stood in the file, shortened
 * @param history the oldest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExceptionFile(
        LineOutcomeView outcome, String raw, String assignee, LocalDate dueOn, List<Happening> history) {}
