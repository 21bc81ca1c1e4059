package fr.quitus.reconciliation.queue;

import fr.quitus.support.problem.Refusal;
import java.util.UUID;

/**
 * How a service issues the order that money came without. A service that can has one bean of this type; the default says
 * that none can be issued.
 */
public interface OrderIssuing {

    /** Whether this service issues orders for money that came without one. */
    boolean isPossible();

    /** The address to which one order is posted: {@code /v1/receipts/{id}/regularisation}. */
    String path();

    /** What a person says of the order, as this service reads it. */
    Class<? extends NewOrder> form();

    /**
     * Issues the order in a transaction of its own, and takes the line for what it asks for.
     *
     * @param ifMatch the ETag of the line as the person saw it
     * @throws Refusal when the line has changed since, asks for no order, or a rule forbids the order
     */
    void issue(UUID line, String ifMatch, NewOrder order);
}
