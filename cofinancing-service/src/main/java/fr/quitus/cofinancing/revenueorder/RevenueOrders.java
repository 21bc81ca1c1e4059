package fr.quitus.cofinancing.revenueorder;

import static java.util.stream.Collectors.toSet;

import fr.quitus.cofinancing.claim.Claim;
import fr.quitus.cofinancing.contribution.Contribution;
import fr.quitus.cofinancing.revenueorder.RevenueOrderRepository.Owners;
import fr.quitus.ledger.RowLocks;
import fr.quitus.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gives a revenue order to who changes it, with its contribution locked first. */
@ApplicationScoped
public class RevenueOrders {

    private final RevenueOrderRepository orders;
    private final RowLocks rows;

    RevenueOrders(RevenueOrderRepository orders, RowLocks rows) {
        this.orders = orders;
        this.rows = rows;
    }

    /**
     * Locks the order that a request names.
     *
     * @throws Refusal when there is none
     */
    public LockedOrder lock(UUID id) {
        var locked = lock(List.of(id)).get(id);
        if (locked == null) {
            throw unknown(id);
        }
        return locked;
    }

    /** Locks many: contributions first, by their ids, then claims, then orders; those that do not exist are absent. */
    public Map<UUID, LockedOrder> lock(Collection<UUID> ids) {
        var owners = orders.owners(ids);
        var contributions = byId(
                rows.lock(
                        Contribution.class,
                        owners.stream().map(Owners::contribution).collect(toSet())),
                Contribution::id);
        var claims =
                byId(rows.lock(Claim.class, owners.stream().map(Owners::claim).collect(toSet())), Claim::id);
        var locked = new HashMap<UUID, LockedOrder>();
        for (var order : rows.lock(RevenueOrder.class, ids)) {
            locked.put(
                    order.id(),
                    new LockedOrder(contributions.get(order.contribution()), claims.get(order.claim()), order));
        }
        return locked;
    }

    private static <T> Map<UUID, T> byId(List<T> found, Function<T, UUID> id) {
        return found.stream().collect(Collectors.toMap(id, Function.identity()));
    }

    /** There is no such order. */
    public static Refusal unknown(UUID id) {
        return new Refusal(RevenueOrderReason.ORDER_UNKNOWN, id).at("revenueOrder", id);
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
