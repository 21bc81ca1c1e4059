package fr.quitus.reconciliation.queue;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.outcome.Verdict;
import fr.quitus.reconciliation.statement.Direction;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A line that waits for a person.
 *
 * @param id of the line
 * @param account id of the declared account
 * @param proposed what it may prove, or falls short of
 * @param ageDays since it was booked
 * @param version as in the ETag that an action needs
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExceptionView(
        UUID id,
        Verdict kind,
        Severity severity,
        long ageDays,
        UUID account,
        LocalDate bookedOn,
        Direction direction,
        Money amount,
        String counterparty,
        String text,
        String proposed,
        String assignee,
        LocalDate dueOn,
        long comments,
        long version) {}
