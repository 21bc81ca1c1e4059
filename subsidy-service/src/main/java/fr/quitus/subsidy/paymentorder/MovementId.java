package fr.quitus.subsidy.paymentorder;

import fr.quitus.reconciliation.engine.Purpose;
import java.util.UUID;

/** The id of what is expected of an order: the order's own id with the purpose folded in, so that it can be read back. */
final class MovementId {

    private MovementId() {}

    static UUID of(UUID order, Purpose purpose) {
        return new UUID(order.getMostSignificantBits(), order.getLeastSignificantBits() ^ code(purpose));
    }

    static UUID order(UUID movement, Purpose purpose) {
        return of(movement, purpose);
    }

    private static long code(Purpose purpose) {
        return switch (purpose) {
            case ACCEPTANCE -> 1;
            case PAYMENT -> 2;
            case CLEARING -> 3;
            case RETURN -> 4;
            default -> throw new IllegalArgumentException("Nothing of a payment order is expected as " + purpose);
        };
    }
}
