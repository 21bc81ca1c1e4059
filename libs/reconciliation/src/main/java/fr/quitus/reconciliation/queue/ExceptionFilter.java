package fr.quitus.reconciliation.queue;

import fr.quitus.reconciliation.outcome.Verdict;
import fr.quitus.reconciliation.statement.Direction;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What may be asked for in the queue; absent means any. */
public class ExceptionFilter {

    @RestQuery
    @Parameter(description = "PROPOSED, MISMATCHED, AMBIGUOUS or UNMATCHED")
    public Verdict kind;

    @RestQuery
    public Severity severity;

    @RestQuery
    public UUID account;

    @RestQuery
    public Direction direction;

    @RestQuery
    @Size(max = 100) public String assignee;

    @RestQuery
    @Parameter(description = "true: only what nobody has")
    public Boolean unassigned;

    @RestQuery
    public LocalDate bookedFrom;

    @RestQuery
    public LocalDate bookedTo;
}
