package fr.quitus.cofinancing.reconciliation;

import fr.quitus.cofinancing.contribution.ContributionFact;
import fr.quitus.reconciliation.state.Books;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the accountant attaches to revenue orders are the book entries; the treasury statement shows the money. */
@ApplicationScoped
class RevenueBooks implements Books {

    private final OpenOrders orders;

    RevenueBooks(OpenOrders orders) {
        this.orders = orders;
    }

    @Override
    public Map<String, Integer> inBooks() {
        return Map.of(ContributionFact.CLEARED.name(), 1);
    }

    @Override
    public Map<String, Integer> atBank() {
        return Map.of(ContributionFact.RECEIVED.name(), 1);
    }

    @Override
    public Map<UUID, String> labels(Collection<UUID> items) {
        return orders.withIds(items).stream().collect(Collectors.toMap(OpenOrder::id, OpenOrder::label));
    }
}
