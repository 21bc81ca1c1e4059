package fr.quitus.reconciliation.queue;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Who takes care of a line, and until when; absent: nobody, no date.
 *
 * @param dueOn any day, also one that has passed
 */
public record Assignment(@Size(min = 1, max = 100) String assignee, LocalDate dueOn) {}
