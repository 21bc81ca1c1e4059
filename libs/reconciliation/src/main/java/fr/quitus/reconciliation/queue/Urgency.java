package fr.quitus.reconciliation.queue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;

/**
 * How urgent something is, and why.
 *
 * @param because what makes it more than LOW
 * @param legalDeadline the next one, or absent when all have passed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Urgency(Severity severity, List<Cause> because, LocalDate legalDeadline) {

    /** What makes something urgent. */
    public enum Cause {
        AMOUNT,
        AGE,
        /** A legal deadline is near. */
        DEADLINE
    }
}
