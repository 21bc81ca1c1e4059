package fr.quitus.cofinancing.reconciliation;

import fr.quitus.cofinancing.revenueorder.OrderNumber;
import fr.quitus.cofinancing.revenueorder.OrderType;
import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.engine.Expected;
import fr.quitus.reconciliation.engine.Purpose;
import fr.quitus.reconciliation.engine.Settlement;
import fr.quitus.reconciliation.statement.Direction;
import fr.quitus.reconciliation.statement.LineKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** What the engine needs to know of one revenue order: a row of a query, so that no order is read before its lock. */
record OpenOrder(
        UUID id,
        UUID contribution,
        OrderType type,
        OrderNumber number,
        Money amount,
        BigDecimal ordered,
        BigDecimal accepted,
        BigDecimal received,
        BigDecimal cleared,
        LocalDate issuedOn,
        LocalDate receivedOn,
        String claimNumber,
        LocalDate signedOn,
        String funderReference,
        String funder) {

    /** Accountants treat an order within days; a month is late. */
    static final int DAYS_TO_DECIDE = 30;

    /** The accountant's word, also said again: the amount is the one that was issued. */
    Expected decision() {
        var due = accepted.signum() == 0 && ordered.signum() > 0 ? issuedOn.plusDays(DAYS_TO_DECIDE) : null;
        return byKey(Purpose.ORDER_ACCEPTANCE, LineKind.ORDER_STATE, amount, due);
    }

    /** The money on the treasury account. It may come before an order that is issued for that reason. */
    Expected receipt(int daysToPay) {
        return new Expected(
                MovementId.of(id, Purpose.RECEIPT),
                Purpose.RECEIPT,
                LineKind.MOVEMENT,
                null,
                Direction.CREDIT,
                false,
                euros(ordered.subtract(received)),
                null,
                references(),
                Set.of(funder),
                type == OrderType.AFTER_RECEIPT ? signedOn : issuedOn,
                issuedOn.plusDays(daysToPay),
                label(),
                contribution);
    }

    /** The accountant attaches what was received. */
    Expected clearing() {
        var due = receivedOn == null ? null : receivedOn.plusDays(DAYS_TO_DECIDE);
        return byKey(Purpose.RECEIPT_CLEARING, LineKind.PAYMENT, euros(received.subtract(cleared)), due)
                .settledBy(Settlement.MONEY);
    }

    /** The accountant may settle what was not received against another entry; nobody waits for it. */
    Expected offset() {
        return byKey(Purpose.RECEIPT_OFFSET, LineKind.PAYMENT, euros(ordered.subtract(received)), null)
                .settledBy(Settlement.OFFSET);
    }

    /** What was once expected of the order, for all of its amount. */
    Expected formerly(Purpose purpose, int daysToPay) {
        var once = switch (purpose) {
            case ORDER_ACCEPTANCE -> decision();
            case RECEIPT -> receipt(daysToPay);
            case RECEIPT_CLEARING -> clearing();
            case RECEIPT_OFFSET -> offset();
            default -> throw new IllegalArgumentException("Nothing of a revenue order is expected as " + purpose);
        };
        return once.of(amount);
    }

    private Expected byKey(Purpose purpose, LineKind kind, Money expected, LocalDate due) {
        return new Expected(
                MovementId.of(id, purpose),
                purpose,
                kind,
                null,
                Direction.CREDIT,
                false,
                expected,
                number.key(),
                Set.of(),
                Set.of(),
                issuedOn,
                due,
                label(),
                contribution);
    }

    private Set<String> references() {
        var references = new HashSet<>(Set.of(number.quoted(), claimNumber));
        if (funderReference != null) {
            references.add(funderReference);
        }
        return references;
    }

    String label() {
        return "Revenue order " + number.quoted() + ", " + funder;
    }

    private Money euros(BigDecimal value) {
        return new Money(value, amount.currency());
    }
}
