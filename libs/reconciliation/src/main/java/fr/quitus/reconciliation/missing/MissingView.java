package fr.quitus.reconciliation.missing;

import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.engine.Purpose;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** An expected movement that no line proved in its time. */
public record MissingView(
        UUID id, Purpose purpose, String label, Money amount, UUID subject, LocalDate dueOn, long daysLate) {

    static MissingView of(OverdueMovement movement, LocalDate asOf) {
        return new MissingView(
                movement.id(),
                movement.purpose(),
                movement.label(),
                movement.amount(),
                movement.subject(),
                movement.dueOn(),
                Math.max(0, ChronoUnit.DAYS.between(movement.dueOn(), asOf)));
    }
}
