package fr.quitus.subsidy.paymentorder;

import fr.quitus.ledger.RowLocks;
import fr.quitus.subsidy.subsidy.SubsidyRepository;
import fr.quitus.support.paging.Filter;
import fr.quitus.support.paging.Keyset;
import fr.quitus.support.paging.Page;
import fr.quitus.support.paging.PageQuery;
import fr.quitus.support.paging.Sortable;
import fr.quitus.support.problem.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Stores payment orders. */
@ApplicationScoped
class PaymentOrderRepository implements PanacheRepositoryBase<PaymentOrder, UUID> {

    private static final Keyset<PaymentOrder> ORDER = Keyset.of(
            PaymentOrder::id,
            List.of(
                    Sortable.date("issuedOn", "issuedOn", PaymentOrder::issuedOn),
                    Sortable.text(
                            "number", "number.number", order -> order.number().number())));

    private static final int CHUNK = 1_000;

    private final RowLocks locks;
    private final SubsidyRepository subsidies;

    PaymentOrderRepository(RowLocks locks, SubsidyRepository subsidies) {
        this.locks = locks;
        this.subsidies = subsidies;
    }

    PaymentOrder require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Refusal(OrderReason.PAYMENT_ORDER_NOT_FOUND, id));
    }

    /** The order as the database has it now; its subsidy must be locked already, so nobody moves it meanwhile. */
    PaymentOrder fresh(UUID id) {
        return locks.lock(PaymentOrder.class, id)
                .orElseThrow(() -> new Refusal(OrderReason.PAYMENT_ORDER_NOT_FOUND, id));
    }

    /** The order, locked with its subsidy: what it says stays true in this transaction. */
    PaymentOrder locked(UUID id) {
        var order = locked(List.of(id)).get(id);
        if (order == null) {
            throw new Refusal(OrderReason.PAYMENT_ORDER_NOT_FOUND, id);
        }
        return order;
    }

    /** The same for many. No order is read before its subsidy is locked. */
    Map<UUID, PaymentOrder> locked(Collection<UUID> ids) {
        return locked(ids, subsidiesOf(List.copyOf(ids)));
    }

    /** The same where it is known whose orders they are. */
    Map<UUID, PaymentOrder> locked(Collection<UUID> ids, Set<UUID> ofSubsidies) {
        subsidies.lock(ofSubsidies);
        return locks.lock(PaymentOrder.class, ids).stream().collect(Collectors.toMap(PaymentOrder::id, order -> order));
    }

    private Set<UUID> subsidiesOf(List<UUID> ids) {
        return new HashSet<>(distinctOf("o.subsidy.id", ids));
    }

    private List<UUID> distinctOf(String what, List<UUID> orders) {
        var found = new ArrayList<UUID>();
        for (int from = 0; from < orders.size(); from += CHUNK) {
            found.addAll(getEntityManager()
                    .createQuery("select distinct " + what + " from PaymentOrder o where o.id in :orders", UUID.class)
                    .setParameter("orders", orders.subList(from, Math.min(orders.size(), from + CHUNK)))
                    .getResultList());
        }
        return found;
    }

    /** The budget lines that orders are charged to, by their ids: the order in which to lock them. */
    SortedSet<UUID> budgetLinesOf(List<UUID> orders) {
        return new TreeSet<>(distinctOf("o.budgetLine.id", orders));
    }

    boolean isTaken(OrderNumber number) {
        return count("takenNumber", number.key()) > 0;
    }

    /** The order that has a number now, or null. */
    PaymentOrder holderOf(OrderNumber number) {
        return find("takenNumber", number.key()).firstResult();
    }

    Page<PaymentOrder> page(OrderFilter asked, PageQuery query) {
        var filter = Filter.none()
                .is("subsidy.id", asked.subsidy)
                .is("subsidy.action", asked.action)
                .is("number.financialYear", asked.financialYear)
                .matching(asked.state == null ? null : asked.state.condition());
        return ORDER.page(this, filter, query);
    }
}
