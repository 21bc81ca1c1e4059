package fr.quitus.cofinancing.revenueorder;

import fr.quitus.cofinancing.claim.Claim;
import fr.quitus.cofinancing.claim.Claims;
import fr.quitus.cofinancing.contribution.Contribution;
import fr.quitus.ledger.RowLocks;
import fr.quitus.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Gives a revenue order to who changes it, with its contribution locked first. */
@ApplicationScoped
class RevenueOrders {

    private final RevenueOrderRepository orders;
    private final Claims claims;
    private final RowLocks rows;

    RevenueOrders(RevenueOrderRepository orders, Claims claims, RowLocks rows) {
        this.orders = orders;
        this.claims = claims;
        this.rows = rows;
    }

    /** An order that no other transaction can change, nor what it hangs on. */
    record Locked(Contribution contribution, Claim claim, RevenueOrder order) {}

    /**
     * Locks the order that a request names.
     *
     * @throws Refusal when there is none
     */
    Locked lock(UUID id) {
        var claim = orders.claimOf(id)
                .orElseThrow(() -> new Refusal(RevenueOrderReason.ORDER_UNKNOWN, id).at("revenueOrder", id));
        var locked = claims.lock(claim);
        return new Locked(
                locked.contribution(),
                locked.claim(),
                rows.lock(RevenueOrder.class, id).orElseThrow());
    }

    /** Refuses a number that another order holds; the database does too, for two requests at the same moment. */
    void requireFree(OrderNumber number) {
        if (orders.isTaken(number)) {
            throw taken(number);
        }
    }

    static Refusal taken(OrderNumber number) {
        return new Refusal(RevenueOrderReason.ORDER_NUMBER_TAKEN, number.toString()).at("number", number);
    }
}
