package fr.quitus.cofinancing.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds the revenue orders that lines of statements may be about. */
@ApplicationScoped
class OpenOrders {

    private static final String ROWS = """
            select o.id, o.contribution, o.type, o.number, o.amount, o.ordered, o.accepted, o.received, o.cleared,
              o.issuedOn, o.receivedOn, c.number, s.agreement.signedOn, s.agreement.funderReference, f.name
            from RevenueOrder o
              join Claim c on c.id = o.claim
              join Contribution s on s.id = o.contribution
              join s.funder f
            where\s""";

    private final EntityManager entityManager;

    OpenOrders(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Of the orders that had a number one after the other, the last: the accountant speaks about that one. */
    List<OpenOrder> latestOfEachNumber() {
        return rows("""
                o.numberHolder = 'CURRENT' or not exists (
                  select 1 from RevenueOrder later
                  where later.number.collectivity = o.number.collectivity
                    and later.number.collectivityCode = o.number.collectivityCode
                    and later.number.budgetCode = o.number.budgetCode
                    and later.number.financialYear = o.number.financialYear
                    and later.number.slip = o.number.slip
                    and later.number.number = o.number.number
                    and later.number.line = o.number.line
                    and later.id > o.id)
                """);
    }

    List<OpenOrder> notReceived() {
        return rows("o.ordered > o.received");
    }

    List<OpenOrder> acceptedNotReceived() {
        return rows("o.accepted > 0 and o.ordered > o.received");
    }

    /** Money first, then its clearing: so the order in which files come makes no difference. */
    List<OpenOrder> receivedNotCleared() {
        return rows("o.accepted > 0 and o.received > o.cleared");
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

    private List<OpenOrder> rows(String condition) {
        return entityManager.createQuery(ROWS + condition, OpenOrder.class).getResultList();
    }
}
