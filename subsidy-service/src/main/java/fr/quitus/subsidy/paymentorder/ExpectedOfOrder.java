package fr.quitus.subsidy.paymentorder;

import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.engine.Expected;
import fr.quitus.reconciliation.engine.Purpose;
import fr.quitus.reconciliation.statement.Direction;
import fr.quitus.reconciliation.statement.LineKind;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** What may still be proved about one order: the accountant's word, the payment, the bank's word, a bounce. */
final class ExpectedOfOrder {

    /** The accounting officer pays within 30 days of the order's reception at the latest (code de la commande publique). */
    private static final int DAYS_TO_PAY = 30;
    /** A transfer shows on the treasury account within days; the rest is grace of the MISSING rule. */
    private static final int DAYS_TO_CLEAR = 5;

    private ExpectedOfOrder() {}

    static Expected decision(PaymentOrder order) {
        return new Expected(
                MovementId.of(order.id(), Purpose.ACCEPTANCE),
                Purpose.ACCEPTANCE,
                LineKind.ORDER_STATE,
                null,
                Direction.DEBIT,
                false,
                order.amount(),
                order.number().orderKey(),
                Set.of(),
                Set.of(),
                order.issuedOn(),
                null,
                label(order),
                order.subsidy().id());
    }

    static Expected payment(PaymentOrder order) {
        var due = order.issuedOn().plusDays(DAYS_TO_PAY);
        var number = order.number();
        return new Expected(
                MovementId.of(order.id(), Purpose.PAYMENT),
                Purpose.PAYMENT,
                LineKind.PAYMENT,
                number.budget(),
                Direction.DEBIT,
                false,
                order.totals().payable(),
                number.orderKey(),
                Set.of(number.withoutSlip()),
                Set.of(order.subsidy().beneficiary().name()),
                order.issuedOn(),
                due,
                label(order),
                order.subsidy().id());
    }

    static Expected clearing(PaymentOrder order) {
        var amount = order.totals().paid().minus(order.totals().cleared());
        var names = Set.of(order.subsidy().beneficiary().name());
        var due = order.lastEffectiveOn().plusDays(DAYS_TO_CLEAR);
        return atBank(order, Purpose.CLEARING, Direction.DEBIT, amount, names, due);
    }

    /** A bounce is never due, and the bank does not say whose account refused it. */
    static Expected bounce(PaymentOrder order) {
        var amount = order.totals().cleared().minus(order.totals().returned());
        return atBank(order, Purpose.RETURN, Direction.CREDIT, amount, Set.of(), null);
    }

    /** What was once expected of the order, for all of its amount. */
    static Expected formerly(PaymentOrder order, Purpose purpose) {
        var once = switch (purpose) {
            case ACCEPTANCE -> decision(order);
            case PAYMENT -> payment(order);
            case CLEARING -> clearing(order);
            case RETURN -> bounce(order);
            default -> throw new IllegalArgumentException("Nothing of a payment order is expected as " + purpose);
        };
        return once.of(order.amount());
    }

    private static Expected atBank(
            PaymentOrder order, Purpose purpose, Direction direction, Money amount, Set<String> names, LocalDate due) {
        return new Expected(
                MovementId.of(order.id(), purpose),
                purpose,
                LineKind.MOVEMENT,
                null,
                direction,
                purpose == Purpose.RETURN,
                amount,
                null,
                references(order),
                names,
                order.issuedOn(),
                due,
                label(order),
                order.subsidy().id());
    }

    private static Set<String> references(PaymentOrder order) {
        var references = new HashSet<String>();
        references.add(order.number().reference());
        if (order.paymentReference() != null) {
            references.add(order.paymentReference());
        }
        return references;
    }

    static String label(PaymentOrder order) {
        return "Payment order " + order.number().reference() + ", "
                + order.subsidy().beneficiary().name();
    }
}
