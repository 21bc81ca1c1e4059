package fr.quitus.subsidy.paymentorder;

import fr.quitus.reconciliation.engine.Expected;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Finds the payment orders that lines of statements may be about. */
@ApplicationScoped
class OpenOrders {

    /** Outer joins, though all three are there: so the database begins with the orders, and not with a beneficiary's. */
    private static final String ROWS = """
            select o.id, o.subsidy.id, o.number, o.amount, o.totals.accepted, o.totals.paid, o.totals.cleared,
              o.totals.returned, o.issuedOn, o.lastEffectiveOn, o.paymentReference, b.name
            from PaymentOrder o left join o.subsidy s left join s.beneficiary b
            where\s""";

    private static final int ROWS_AT_ONCE = 2_000;

    /**
     * Below 200 values MariaDB looks each up in the index; above, it may prefer to read all. A power of two, to which
     * Hibernate fills up shorter lists: so all are one statement, translated once.
     */
    private static final int LOOKED_UP_AT_ONCE = 128;

    private final EntityManager entityManager;

    OpenOrders(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** All that is offered, as the database delivers it. */
    void offered(Offer offer, Consumer<Expected> each) {
        try (var rows = entityManager
                .createQuery(ROWS + offer.condition, OpenOrder.class)
                .setHint("org.hibernate.fetchSize", ROWS_AT_ONCE)
                .getResultStream()) {
            rows.map(offer::of).forEach(each);
        }
    }

    /** What some orders offer, if they do. */
    List<Expected> offered(Offer offer, Collection<UUID> orders) {
        var offered = new ArrayList<Expected>(orders.size());
        var ids = List.copyOf(orders);
        for (int from = 0; from < ids.size(); from += LOOKED_UP_AT_ONCE) {
            entityManager
                    .createQuery(ROWS + "o.id in :ids and " + offer.condition, OpenOrder.class)
                    .setParameter("ids", ids.subList(from, Math.min(ids.size(), from + LOOKED_UP_AT_ONCE)))
                    .getResultStream()
                    .map(offer::of)
                    .forEach(offered::add);
        }
        return offered;
    }

    /** The beneficiaries' names by their subsidies. */
    Map<UUID, String> beneficiaries(Collection<UUID> subsidies) {
        var names = new HashMap<UUID, String>();
        var ids = List.copyOf(subsidies);
        for (int from = 0; from < ids.size(); from += LOOKED_UP_AT_ONCE) {
            entityManager
                    .createQuery(
                            "select s.id, b.name from Subsidy s join s.beneficiary b where s.id in :ids",
                            Object[].class)
                    .setParameter("ids", ids.subList(from, Math.min(ids.size(), from + LOOKED_UP_AT_ONCE)))
                    .getResultStream()
                    .forEach(row -> names.put((UUID) row[0], (String) row[1]));
        }
        return names;
    }

    List<OpenOrder> withIds(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(ROWS + "o.id in :ids", OpenOrder.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }
}
