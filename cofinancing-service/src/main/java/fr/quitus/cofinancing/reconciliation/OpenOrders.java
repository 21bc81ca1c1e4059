package fr.quitus.cofinancing.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Finds the revenue orders that lines of statements may be about. */
@ApplicationScoped
class OpenOrders {

    /** Outer joins, though all four are there: so the database begins with the orders, and not with a funder's. */
    private static final String ROWS = """
            select o.id, o.contribution, o.type, o.number, o.amount, o.ordered, o.accepted, o.received, o.cleared,
              o.issuedOn, o.receivedOn, c.number, s.agreement.signedOn, s.agreement.funderReference, f.name
            from RevenueOrder o
              left join Claim c on c.id = o.claim
              left join Contribution s on s.id = o.contribution
              left join s.funder f
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

    /** All that offer something, as the database delivers them. */
    void offering(Offer offer, Consumer<OpenOrder> each) {
        try (var rows = entityManager
                .createQuery(ROWS + offer.condition, OpenOrder.class)
                .setHint("org.hibernate.fetchSize", ROWS_AT_ONCE)
                .getResultStream()) {
            rows.forEach(each);
        }
    }

    /** Of some orders those that offer it. */
    List<OpenOrder> offering(Offer offer, Collection<UUID> orders) {
        var offering = new ArrayList<OpenOrder>(orders.size());
        var ids = List.copyOf(orders);
        for (int from = 0; from < ids.size(); from += LOOKED_UP_AT_ONCE) {
            offering.addAll(entityManager
                    .createQuery(ROWS + "o.id in :ids and " + offer.condition, OpenOrder.class)
                    .setParameter("ids", ids.subList(from, Math.min(ids.size(), from + LOOKED_UP_AT_ONCE)))
                    .getResultList());
        }
        return offering;
    }

    Optional<OpenOrder> one(UUID order) {
        return entityManager
                .createQuery(ROWS + "o.id = :order", OpenOrder.class)
                .setParameter("order", order)
                .getResultStream()
                .findFirst();
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
