package fr.quitus.reconciliation.queue;

import fr.quitus.reconciliation.statement.Direction;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What may be asked for in the queue; absent means any. */
public class ExceptionFilter {

    @RestQuery
    public ExceptionKind kind;

    @RestQuery
    public Severity severity;

    @RestQuery
    @Parameter(description = "Id of a declared account: then only its lines")
    public UUID account;

    @RestQuery
    public Direction direction;

    @RestQuery
    @Size(max = 100) public String assignee;

    @RestQuery
    @Parameter(description = "true: only what nobody has")
    public Boolean unassigned;

    @RestQuery
    @Parameter(description = "Booked, or due, on this day or later")
    public LocalDate bookedFrom;

    @RestQuery
    public LocalDate bookedTo;

    /** Whether only what somebody has is asked for: few items are. */
    boolean isOfDesk() {
        return assignee != null || Boolean.FALSE.equals(unassigned);
    }

    /** What is asked of a movement besides its kind. */
    boolean allows(ExceptionView item) {
        return (severity == null || severity == item.severity())
                && (direction == null || direction == item.direction())
                && (assignee == null || assignee.equals(item.assignee()))
                && (unassigned == null || unassigned == (item.assignee() == null))
                && (bookedFrom == null || !item.since().isBefore(bookedFrom))
                && (bookedTo == null || !item.since().isAfter(bookedTo));
    }
}
