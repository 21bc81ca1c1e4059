package fr.quitus.subsidy.paymentorder;

import fr.quitus.ledger.BulkUpdate;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.hibernate.Session;

/** Updates orders, many with one statement, where Hibernate would send one for each. */
@ApplicationScoped
class OrderRows {

    private static final BulkUpdate UPDATE = new BulkUpdate(
            "payment_order",
            "taken_number CHAR(80)",
            "last_effective_on DATE",
            "reasons CHAR(1000)",
            "ordered DECIMAL(19, 2)",
            "on_hold DECIMAL(19, 2)",
            "accepted DECIMAL(19, 2)",
            "rejected DECIMAL(19, 2)",
            "paid DECIMAL(19, 2)",
            "cleared DECIMAL(19, 2)",
            "returned DECIMAL(19, 2)");

    private final Session session;

    OrderRows(Session session) {
        this.session = session;
    }

    /** Writes orders as they are by now; the session forgets them. */
    void write(Collection<PaymentOrder> changed) {
        session.doWork(connection ->
                UPDATE.run(connection, changed.stream().map(OrderRows::row).toList()));
        changed.forEach(order -> {
            session.detach(order);
            order.written();
        });
    }

    private static Object[] row(PaymentOrder order) {
        var totals = order.totals();
        return new Object[] {
            order.id(),
            order.version(),
            order.takenNumber(),
            order.lastEffectiveOn(),
            order.reasons(),
            totals.ordered(),
            totals.onHold(),
            totals.accepted(),
            totals.rejected(),
            totals.paid(),
            totals.cleared(),
            totals.returned()
        };
    }
}
