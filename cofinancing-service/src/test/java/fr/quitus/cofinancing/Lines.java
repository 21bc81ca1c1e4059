package fr.quitus.cofinancing;

import fr.quitus.ledger.Ledger;
import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.engine.EvidenceLine;
import fr.quitus.reconciliation.statement.AccountReference;
import fr.quitus.reconciliation.statement.Direction;
import fr.quitus.reconciliation.statement.LineKind;
import fr.quitus.reconciliation.statement.OrderState;
import java.time.LocalDate;
import java.util.List;

/** Lines of statements as the engine hands them to the service. */
final class Lines {

    private Lines() {}

    static EvidenceLine credit(String amount, String on) {
        return line(LineKind.MOVEMENT, amount, on, null);
    }

    /** The accountant attached money to an order. */
    static EvidenceLine clearing(String amount, String on) {
        return line(LineKind.PAYMENT, amount, on, null);
    }

    static EvidenceLine state(OrderState.Status status, String acceptedOn, String rejectedOn) {
        var state = new OrderState(status, day(acceptedOn), day(rejectedOn), List.of("02"), "why", "01", "01", "04");
        return line(LineKind.ORDER_STATE, "8000.00", rejectedOn == null ? acceptedOn : rejectedOn, state);
    }

    private static EvidenceLine line(LineKind kind, String amount, String on, OrderState state) {
        return new EvidenceLine(
                Ledger.newId(),
                "0".repeat(64),
                "line 1",
                kind,
                new AccountReference(AccountReference.Kind.OTHER, "treasury"),
                LocalDate.parse(on),
                null,
                Direction.CREDIT,
                Money.euros(amount),
                false,
                kind == LineKind.PAYMENT ? "01" : null,
                null,
                null,
                List.of(),
                "",
                null,
                state);
    }

    private static LocalDate day(String date) {
        return date == null ? null : LocalDate.parse(date);
    }
}
