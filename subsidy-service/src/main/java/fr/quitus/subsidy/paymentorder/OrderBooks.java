package fr.quitus.subsidy.paymentorder;

import fr.quitus.reconciliation.state.Books;
import fr.quitus.subsidy.facts.SubsidyFact;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The accountant's payments are the book entries; the treasury statement shows them, and those that came back. */
@ApplicationScoped
class OrderBooks implements Books {

    private static final int OUT = -1;
    private static final int IN = 1;

    private final OpenOrders orders;

    OrderBooks(OpenOrders orders) {
        this.orders = orders;
    }

    @Override
    public Map<String, Integer> inBooks() {
        return Map.of(SubsidyFact.PAID.name(), OUT, SubsidyFact.PAYMENT_RETURNED.name(), IN);
    }

    @Override
    public Map<String, Integer> atBank() {
        return Map.of(SubsidyFact.CLEARED.name(), OUT, SubsidyFact.PAYMENT_RETURNED.name(), IN);
    }

    @Override
    public Map<UUID, String> labels(Collection<UUID> items) {
        return orders.withIds(items).stream().collect(Collectors.toMap(OpenOrder::id, OpenOrder::label));
    }
}
