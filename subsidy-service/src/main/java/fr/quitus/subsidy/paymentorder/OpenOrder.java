package fr.quitus.subsidy.paymentorder;

import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.engine.Expected;
import fr.quitus.reconciliation.engine.Purpose;
import fr.quitus.reconciliation.statement.Direction;
import fr.quitus.reconciliation.statement.LineKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * What may still be proved about one order: the accountant's word, the payment, the bank's word, a bounce. A row of a
 * query, so that no order is read before its lock, and many cost little.
 */
record OpenOrder(
        UUID id,
        UUID subsidy,
        OrderNumber number,
        BigDecimal amount,
        BigDecimal accepted,
        BigDecimal paid,
        BigDecimal cleared,
        BigDecimal returned,
        LocalDate issuedOn,
        LocalDate lastEffectiveOn,
        String paymentReference,
        String beneficiary) {

    static OpenOrder of(PaymentOrder order, String beneficiary) {
        var totals = order.totals();
        return new OpenOrder(
                order.id(),
                order.subsidy().id(),
                order.number(),
                order.amount().amount(),
                totals.accepted().amount(),
                totals.paid().amount(),
                totals.cleared().amount(),
                totals.returned().amount(),
                order.issuedOn(),
                order.lastEffectiveOn(),
                order.paymentReference(),
                beneficiary);
    }

    /** The accounting officer pays within 30 days of the order's reception at the latest (code de la commande publique). */
    static final int DAYS_TO_PAY = 30;
    /** A transfer shows on the treasury account within days; the rest is grace of the MISSING rule. */
    static final int DAYS_TO_CLEAR = 5;

    Expected decision() {
        return new Expected(
                MovementId.of(id, Purpose.ACCEPTANCE),
                Purpose.ACCEPTANCE,
                LineKind.ORDER_STATE,
                null,
                Direction.DEBIT,
                false,
                euros(amount),
                number.orderKey(),
                Set.of(),
                Set.of(),
                issuedOn,
                null,
                label(),
                subsidy);
    }

    Expected payment() {
        return new Expected(
                MovementId.of(id, Purpose.PAYMENT),
                Purpose.PAYMENT,
                LineKind.PAYMENT,
                number.budget(),
                Direction.DEBIT,
                false,
                euros(accepted.subtract(paid).add(returned)),
                number.orderKey(),
                Set.of(number.withoutSlip()),
                Set.of(beneficiary),
                issuedOn,
                issuedOn.plusDays(DAYS_TO_PAY),
                label(),
                subsidy);
    }

    Expected clearing() {
        var due = lastEffectiveOn.plusDays(DAYS_TO_CLEAR);
        return atBank(Purpose.CLEARING, Direction.DEBIT, paid.subtract(cleared), Set.of(beneficiary), due);
    }

    /** A bounce is never due, and the bank does not say whose account refused it. */
    Expected bounce() {
        return atBank(Purpose.RETURN, Direction.CREDIT, cleared.subtract(returned), Set.of(), null);
    }

    /** What was once expected of the order, for all of its amount. */
    Expected formerly(Purpose purpose) {
        var once = switch (purpose) {
            case ACCEPTANCE -> decision();
            case PAYMENT -> payment();
            case CLEARING -> clearing();
            case RETURN -> bounce();
            default -> throw new IllegalArgumentException("Nothing of a payment order is expected as " + purpose);
        };
        return once.of(euros(amount));
    }

    private Expected atBank(
            Purpose purpose, Direction direction, BigDecimal expected, Set<String> names, LocalDate due) {
        return new Expected(
                MovementId.of(id, purpose),
                purpose,
                LineKind.MOVEMENT,
                null,
                direction,
                purpose == Purpose.RETURN,
                euros(expected),
                null,
                references(),
                names,
                issuedOn,
                due,
                label(),
                subsidy);
    }

    private Set<String> references() {
        var reference = number.reference();
        return paymentReference == null || paymentReference.equals(reference)
                ? Set.of(reference)
                : Set.of(reference, paymentReference);
    }

    String label() {
        return "Payment order " + number.reference() + ", " + beneficiary;
    }

    private static Money euros(BigDecimal amount) {
        return new Money(amount, Money.EUR);
    }
}
