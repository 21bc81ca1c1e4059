package fr.quitus.cofinancing.reconciliation;

import fr.quitus.cofinancing.contribution.ContributionRepository;
import fr.quitus.cofinancing.revenueorder.ReceiptBook;
import fr.quitus.cofinancing.revenueorder.RevenueOrderRules;
import fr.quitus.cofinancing.revenueorder.RevenueOrders;
import fr.quitus.cofinancing.revenueorder.Reversals;
import fr.quitus.ledger.Ledger;
import fr.quitus.reconciliation.engine.EvidenceLine;
import fr.quitus.reconciliation.engine.Expected;
import fr.quitus.reconciliation.engine.Movements;
import fr.quitus.reconciliation.engine.Purpose;
import fr.quitus.reconciliation.statement.Direction;
import fr.quitus.reconciliation.statement.LineKind;
import fr.quitus.reconciliation.statement.StatementFormat;
import fr.quitus.reconciliation.statement.StatementLine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What revenue orders expect of statements, and how a proof becomes a fact. */
@ApplicationScoped
class RevenueMovements implements Movements {

    private static final Set<StatementFormat> READ = Set.of(
            StatementFormat.CFONB_120,
            StatementFormat.CAMT_053,
            StatementFormat.CAMT_054,
            StatementFormat.MAPPED_CSV,
            StatementFormat.PES_RETOUR_REVENUE);

    private final OpenOrders orders;
    private final ContributionRepository contributions;
    private final AccountantsWord accountantsWord;
    private final ReceiptBook receipts;
    private final RevenueOrders revenueOrders;
    private final Ledger ledger;
    private final Reversals reversals;
    private final RevenueOrderRules rules;

    RevenueMovements(
            OpenOrders orders,
            ContributionRepository contributions,
            AccountantsWord accountantsWord,
            ReceiptBook receipts,
            RevenueOrders revenueOrders,
            Ledger ledger,
            Reversals reversals,
            RevenueOrderRules rules) {
        this.orders = orders;
        this.contributions = contributions;
        this.accountantsWord = accountantsWord;
        this.receipts = receipts;
        this.revenueOrders = revenueOrders;
        this.ledger = ledger;
        this.reversals = reversals;
        this.rules = rules;
    }

    @Override
    public boolean concerns(StatementFormat format) {
        return READ.contains(format);
    }

    /** Money in that is not the authority's own coming back. */
    @Override
    public boolean explains(StatementLine line) {
        return switch (line.kind()) {
            case MOVEMENT -> line.direction() == Direction.CREDIT && !line.returned();
            case PAYMENT, ORDER_STATE -> true;
            case PENDING -> false;
        };
    }

    @Override
    public void open(LineKind kind, boolean returned, Consumer<Expected> each) {
        if (!returned) {
            Offer.to(kind).forEach(offer -> orders.offering(offer, order -> each.accept(expected(order, offer))));
        }
    }

    @Override
    public List<Expected> open(LineKind kind, Collection<UUID> movements) {
        return movements.isEmpty()
                ? List.of()
                : Offer.to(kind).stream()
                        .flatMap(offer -> orders.offering(offer, orders(movements, offer.purpose)).stream()
                                .map(order -> expected(order, offer)))
                        .toList();
    }

    private static Set<UUID> orders(Collection<UUID> movements, Purpose purpose) {
        return movements.stream()
                .map(movement -> MovementId.order(movement, purpose))
                .collect(Collectors.toSet());
    }

    private Expected expected(OpenOrder order, Offer offer) {
        return switch (offer) {
            case DECISION -> order.decision();
            case CLEARING -> order.clearing();
            case OFFSET -> order.offset();
            case RECEIPT -> order.receipt(rules.receiptDueDays());
        };
    }

    @Override
    public List<Expected> formerly(Map<UUID, Purpose> proved) {
        var purposes = new HashMap<UUID, List<Purpose>>();
        proved.forEach(
                (id, purpose) -> purposes.computeIfAbsent(MovementId.order(id, purpose), absent -> new ArrayList<>(1))
                        .add(purpose));
        return orders.withIds(purposes.keySet()).stream()
                .flatMap(order -> purposes.get(order.id()).stream()
                        .map(purpose -> order.formerly(purpose, rules.receiptDueDays())))
                .toList();
    }

    @Override
    public void lock(List<Expected> toConfirm) {
        contributions.lock(toConfirm.stream().map(Expected::subject).collect(Collectors.toSet()));
    }

    /** Whatever changes an order holds the lock of its contribution, so what is read after it stays true. */
    @Override
    public List<Expected> locked(LineKind kind, boolean returned, Map<UUID, UUID> subjects) {
        contributions.lock(Set.copyOf(subjects.values()));
        return returned ? List.of() : open(kind, subjects.keySet());
    }

    @Override
    public List<Confirmed> confirm(List<List<Confirmation>> groups) {
        var ids = groups.stream()
                .flatMap(List::stream)
                .map(Confirmation::expected)
                .map(expected -> MovementId.order(expected.id(), expected.purpose()))
                .collect(Collectors.toSet());
        var portion = new Portion(revenueOrders.lock(ids), receipts, accountantsWord);
        var confirmed = groups.stream().map(portion::confirm).toList();
        ledger.append(portion.decided());
        return confirmed;
    }

    @Override
    public void undo(UUID subject, List<UUID> facts, LocalDate effectiveOn, String reason, EvidenceLine line) {
        reversals.undo(facts, effectiveOn, reason);
    }
}
