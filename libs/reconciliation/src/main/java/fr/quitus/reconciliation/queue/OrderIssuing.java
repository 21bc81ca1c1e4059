package fr.quitus.reconciliation.queue;

import fr.quitus.reconciliation.outcome.Verdict;
import fr.quitus.reconciliation.statement.Direction;
import fr.quitus.reconciliation.statement.LineKind;

/**
 * How a service issues the order that a line misses. A service that can has one bean of this type; the default says that
 * none can be issued.
 */
public interface OrderIssuing {

    /** Whether a waiting line may ask for an order. */
    boolean isPossible(Verdict verdict, LineKind kind, Direction direction);

    /** The address to which the order is posted: {@code /v1/receipts/{line}/regularisation}. */
    String path();
}
