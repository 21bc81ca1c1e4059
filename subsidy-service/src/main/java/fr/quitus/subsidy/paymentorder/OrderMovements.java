package fr.quitus.subsidy.paymentorder;

import fr.quitus.reconciliation.engine.EvidenceLine;
import fr.quitus.reconciliation.engine.Expected;
import fr.quitus.reconciliation.engine.Movements;
import fr.quitus.reconciliation.engine.Purpose;
import fr.quitus.reconciliation.statement.Direction;
import fr.quitus.reconciliation.statement.LineKind;
import fr.quitus.reconciliation.statement.StatementFormat;
import fr.quitus.reconciliation.statement.StatementLine;
import fr.quitus.subsidy.budget.BudgetLineRepository;
import fr.quitus.subsidy.subsidy.SubsidyRepository;
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

/** What payment orders expect of statements, and how a proof becomes a fact. */
@ApplicationScoped
class OrderMovements implements Movements {

    private static final Set<StatementFormat> READ = Set.of(
            StatementFormat.CFONB_120,
            StatementFormat.CAMT_053,
            StatementFormat.CAMT_054,
            StatementFormat.MAPPED_CSV,
            StatementFormat.PES_RETOUR_EXPENDITURE,
            StatementFormat.HELIOS_EXTRACT);

    private final OpenOrders open;
    private final PaymentOrderRepository orders;
    private final SubsidyRepository subsidies;
    private final OrderRows rows;
    private final BudgetLineRepository lines;
    private final Accounting accounting;
    private final AccountantsWord accountantsWord;
    private final OrderJournal journal;
    private final Undoing undoing;

    OrderMovements(
            OpenOrders open,
            PaymentOrderRepository orders,
            OrderRows rows,
            SubsidyRepository subsidies,
            BudgetLineRepository lines,
            Accounting accounting,
            AccountantsWord accountantsWord,
            OrderJournal journal,
            Undoing undoing) {
        this.open = open;
        this.orders = orders;
        this.rows = rows;
        this.subsidies = subsidies;
        this.lines = lines;
        this.accounting = accounting;
        this.accountantsWord = accountantsWord;
        this.journal = journal;
        this.undoing = undoing;
    }

    @Override
    public boolean concerns(StatementFormat format) {
        return READ.contains(format);
    }

    /** Money out, and money out that came back; what funders pay in is the other service's. */
    @Override
    public boolean explains(StatementLine line) {
        return switch (line.kind()) {
            case MOVEMENT -> line.returned() == (line.direction() == Direction.CREDIT);
            case PAYMENT, ORDER_STATE -> true;
            case PENDING -> false;
        };
    }

    @Override
    public void open(LineKind kind, boolean returned, Consumer<Expected> each) {
        Offer.to(kind).stream()
                .filter(offer -> offer.isReturned() == returned)
                .forEach(offer -> open.offered(offer, each));
    }

    @Override
    public List<Expected> open(LineKind kind, Collection<UUID> movements) {
        return movements.isEmpty()
                ? List.of()
                : Offer.to(kind).stream()
                        .flatMap(offer -> open.offered(offer, orders(movements, offer.purpose)).stream())
                        .toList();
    }

    private static Set<UUID> orders(Collection<UUID> movements, Purpose purpose) {
        return movements.stream()
                .map(movement -> MovementId.order(movement, purpose))
                .collect(Collectors.toSet());
    }

    @Override
    public List<Expected> formerly(Map<UUID, Purpose> proved) {
        var purposes = new HashMap<UUID, List<Purpose>>();
        proved.forEach(
                (id, purpose) -> purposes.computeIfAbsent(MovementId.order(id, purpose), absent -> new ArrayList<>(1))
                        .add(purpose));
        return open.withIds(purposes.keySet()).stream()
                .flatMap(order -> purposes.get(order.id()).stream().map(order::formerly))
                .toList();
    }

    @Override
    public void lock(List<Expected> toConfirm) {
        subsidies.lock(subsidiesOf(toConfirm));
        // Only the accountant's word can move credits: a rejection gives them back.
        var orderIds = toConfirm.stream()
                .filter(expected -> expected.purpose() == Purpose.ACCEPTANCE)
                .map(OrderMovements::order)
                .toList();
        orders.budgetLinesOf(orderIds).forEach(lines::lock);
    }

    /** Reads the orders themselves, which are changed next. */
    @Override
    public List<Expected> locked(LineKind kind, boolean returned, Map<UUID, UUID> ofSubsidies) {
        var wanted = Set.copyOf(ofSubsidies.values());
        subsidies.lock(wanted);
        var payees = open.beneficiaries(wanted);
        return Offer.to(kind).stream()
                .filter(offer -> offer.isReturned() == returned)
                .flatMap(offer -> locked(offer, ofSubsidies.keySet(), wanted).stream()
                        .map(order -> offer.of(
                                OpenOrder.of(order, payees.get(order.subsidy().id())))))
                .toList();
    }

    private List<PaymentOrder> locked(Offer offer, Set<UUID> movements, Set<UUID> ofSubsidies) {
        var ids = orders(movements, offer.purpose);
        if (offer == Offer.DECISION) {
            orders.budgetLinesOf(List.copyOf(ids)).forEach(lines::lock);
        }
        return orders.locked(ids, ofSubsidies).values().stream()
                .filter(offer::isMadeBy)
                .toList();
    }

    @Override
    public List<Confirmed> confirm(List<List<Confirmation>> groups) {
        var expected = groups.stream()
                .flatMap(List::stream)
                .map(Confirmation::expected)
                .toList();
        var ids = expected.stream().map(OrderMovements::order).collect(Collectors.toSet());
        var locked = orders.locked(ids, subsidiesOf(expected));
        var portion = new Portion(locked, accounting, accountantsWord, journal);
        var confirmed = groups.stream().map(portion::confirm).toList();
        rows.write(portion.written());
        return confirmed;
    }

    private static Set<UUID> subsidiesOf(List<Expected> expected) {
        return expected.stream().map(Expected::subject).collect(Collectors.toSet());
    }

    private static UUID order(Expected expected) {
        return MovementId.order(expected.id(), expected.purpose());
    }

    @Override
    public void undo(UUID subject, List<UUID> facts, LocalDate effectiveOn, String reason, EvidenceLine line) {
        undoing.undo(subject, facts, effectiveOn, reason);
    }
}
