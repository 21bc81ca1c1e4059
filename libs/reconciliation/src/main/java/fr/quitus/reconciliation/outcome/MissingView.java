package fr.quitus.reconciliation.outcome;

import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.engine.Expected;
import fr.quitus.reconciliation.engine.Purpose;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** An expected movement that no line proved in its time. */
public record MissingView(
        UUID id, Purpose purpose, String label, Money amount, UUID subject, LocalDate dueOn, long daysLate) {

    static MissingView of(Expected expected, LocalDate asOf) {
        return new MissingView(
                expected.id(),
                expected.purpose(),
                expected.label(),
                expected.amount(),
                expected.subject(),
                expected.dueOn(),
                ChronoUnit.DAYS.between(expected.dueOn(), asOf));
    }
}
