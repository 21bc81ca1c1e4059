package fr.quitus.cofinancing.revenueorder;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads and keeps revenue orders. */
@ApplicationScoped
public class RevenueOrderRepository implements PanacheRepositoryBase<RevenueOrder, UUID> {

    /** Only the id: the order itself is read once its contribution is locked. */
    Optional<UUID> claimOf(UUID order) {
        return getEntityManager()
                .createQuery("select o.claim from RevenueOrder o where o.id = :order", UUID.class)
                .setParameter("order", order)
                .getResultStream()
                .findFirst();
    }

    /** What an order hangs on. */
    record Owners(UUID contribution, UUID claim) {}

    /** Only the ids, as of {@link #claimOf}. */
    List<Owners> owners(Collection<UUID> orders) {
        return getEntityManager()
                .createQuery(
                        "select distinct o.contribution, o.claim from RevenueOrder o where o.id in :orders",
                        Owners.class)
                .setParameter("orders", orders)
                .getResultList();
    }

    boolean isTaken(OrderNumber number) {
        return holderOf(number).isPresent();
    }

    /** The order that holds a number now. */
    Optional<UUID> holderOf(OrderNumber number) {
        return find(
                        "numberHolder = 'CURRENT' and number.collectivityCode = ?1 and number.budgetCode = ?2"
                                + " and number.financialYear = ?3 and number.slip = ?4 and number.number = ?5"
                                + " and number.line = ?6 and number.collectivity = ?7",
                        number.collectivityCode(),
                        number.budgetCode(),
                        number.financialYear(),
                        number.slip(),
                        number.number(),
                        number.line(),
                        number.collectivity())
                .firstResultOptional()
                .map(RevenueOrder::id);
    }

    Set<UUID> ofClaim(UUID claim) {
        return getEntityManager()
                .createQuery("select o.id from RevenueOrder o where o.claim = :claim", UUID.class)
                .setParameter("claim", claim)
                .getResultStream()
                .collect(Collectors.toSet());
    }
}
