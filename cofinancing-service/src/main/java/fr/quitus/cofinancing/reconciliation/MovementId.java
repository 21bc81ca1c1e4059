package fr.quitus.cofinancing.reconciliation;

import fr.quitus.reconciliation.engine.Purpose;
import java.util.UUID;

/** The id of what is expected of an order: the order's own id with the purpose folded in, so that it can be read back. */
final class MovementId {

    private MovementId() {}

    static UUID of(UUID order, Purpose purpose) {
        return new UUID(order.getMostSignificantBits(), order.getLeastSignificantBits() ^ code(purpose));
    }

    /** Folding twice gives the order back. */
    static UUID order(UUID movement, Purpose purpose) {
        return of(movement, purpose);
    }

    private static long code(Purpose purpose) {
        return switch (purpose) {
            case ORDER_ACCEPTANCE -> 1;
            case RECEIPT -> 2;
            case RECEIPT_CLEARING -> 3;
            case RECEIPT_OFFSET -> 4;
            default -> throw new IllegalArgumentException("Nothing of a revenue order is expected as " + purpose);
        };
    }
}
