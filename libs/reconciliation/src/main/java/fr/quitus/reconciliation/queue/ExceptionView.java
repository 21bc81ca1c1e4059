package fr.quitus.reconciliation.queue;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.engine.Purpose;
import fr.quitus.reconciliation.statement.Direction;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A line, or an overdue movement, that waits for a person.
 *
 * @param id of the line or the movement
 * @param because what makes it more than LOW
 * @param legalDeadline the next one, or absent
 * @param since the day on which the line was booked, or the movement was due
 * @param ageDays since then
 * @param account id of the declared account; absent of a movement
 * @param text what the line says, or what a person calls the movement
 * @param proposed what a line may prove, or falls short of
 * @param purpose what a line would prove; absent of a line
 * @param actions possible now
 * @param version as in the ETag that an action needs
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExceptionView(
        UUID id,
        ExceptionKind kind,
        Severity severity,
        List<Urgency.Cause> because,
        LocalDate legalDeadline,
        LocalDate since,
        long ageDays,
        UUID account,
        Direction direction,
        Money amount,
        String counterparty,
        String text,
        String proposed,
        Purpose purpose,
        String assignee,
        LocalDate dueOn,
        long comments,
        List<QueueAction> actions,
        long version) {}
