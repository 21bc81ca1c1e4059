package fr.quitus.subsidy.paymentorder;

import fr.quitus.ledger.RowLocks;
import fr.quitus.support.paging.Filter;
import fr.quitus.support.paging.Keyset;
import fr.quitus.support.paging.Page;
import fr.quitus.support.paging.PageQuery;
import fr.quitus.support.paging.Sortable;
import fr.quitus.support.problem.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

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

    PaymentOrderRepository(RowLocks locks) {
        this.locks = locks;
    }

    PaymentOrder require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Refusal(OrderReason.PAYMENT_ORDER_NOT_FOUND, id));
    }

    /** The order as the database has it now; its subsidy must be locked already, so nobody moves it meanwhile. */
    PaymentOrder fresh(UUID id) {
        return locks.lock(PaymentOrder.class, id)
                .orElseThrow(() -> new Refusal(OrderReason.PAYMENT_ORDER_NOT_FOUND, id));
    }

    /** The subsidy of an order, without loading the order: it must be read after the subsidy is locked. */
    UUID subsidyOf(UUID id) {
        return getEntityManager()
                .createQuery("select o.subsidy.id from PaymentOrder o where o.id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Refusal(OrderReason.PAYMENT_ORDER_NOT_FOUND, id));
    }

    /** The budget lines that orders are charged to, by their ids: the order in which to lock them. */
    SortedSet<UUID> budgetLinesOf(List<UUID> orders) {
        var lines = new TreeSet<UUID>();
        for (int from = 0; from < orders.size(); from += CHUNK) {
            lines.addAll(getEntityManager()
                    .createQuery(
                            "select distinct o.budgetLine.id from PaymentOrder o where o.id in :orders", UUID.class)
                    .setParameter("orders", orders.subList(from, Math.min(orders.size(), from + CHUNK)))
                    .getResultList());
        }
        return lines;
    }

    boolean isTaken(OrderNumber number) {
        return count("takenNumber", number.key()) > 0;
    }

    /** The order that has a number now, or null. */
    PaymentOrder holderOf(OrderNumber number) {
        return find("takenNumber", number.key()).firstResult();
    }

    /** Orders about which the accountant may speak: those that hold their number. */
    List<PaymentOrder> numbered() {
        return withSubsidy("o.takenNumber is not null");
    }

    List<PaymentOrder> payable() {
        return withSubsidy("o.totals.accepted > o.totals.paid - o.totals.returned");
    }

    List<PaymentOrder> notCleared() {
        return withSubsidy("o.totals.paid > o.totals.cleared");
    }

    List<PaymentOrder> returnable() {
        return withSubsidy("o.totals.cleared > o.totals.returned");
    }

    List<PaymentOrder> withIds(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : list(
                        "from PaymentOrder o join fetch o.subsidy s join fetch s.beneficiary where o.id in ?1",
                        List.copyOf(ids));
    }

    private List<PaymentOrder> withSubsidy(String condition) {
        return list("from PaymentOrder o join fetch o.subsidy s join fetch s.beneficiary where " + condition);
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
