package fr.quitus.subsidy.paymentorder;

import fr.quitus.reconciliation.engine.Expected;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Finds the payment orders that lines of statements may be about. */
@ApplicationScoped
class OpenOrders {

    private static final String ROWS = """
            select o.id, o.subsidy.id, o.number, o.amount, o.totals.accepted, o.totals.paid, o.totals.cleared,
              o.totals.returned, o.issuedOn, o.lastEffectiveOn, o.paymentReference, b.name
            from PaymentOrder o join o.subsidy s join s.beneficiary b
            where\s""";

    private static final int ROWS_AT_ONCE = 2_000;

    private final EntityManager entityManager;

    OpenOrders(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Of orders about which the accountant may speak: those that hold their number. */
    List<Expected> decisions() {
        return rows("o.takenNumber is not null", OpenOrder::decision);
    }

    List<Expected> payments() {
        return rows("o.totals.accepted > o.totals.paid - o.totals.returned", OpenOrder::payment);
    }

    List<Expected> clearings() {
        return rows("o.totals.paid > o.totals.cleared", OpenOrder::clearing);
    }

    List<Expected> bounces() {
        return rows("o.totals.cleared > o.totals.returned", OpenOrder::bounce);
    }

    List<OpenOrder> withIds(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(ROWS + "o.id in :ids", OpenOrder.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    private List<Expected> rows(String condition, Function<OpenOrder, Expected> expected) {
        try (var rows = entityManager
                .createQuery(ROWS + condition, OpenOrder.class)
                .setHint("org.hibernate.fetchSize", ROWS_AT_ONCE)
                .getResultStream()) {
            return rows.map(expected).toList();
        }
    }
}
