package fr.quitus.subsidy.paymentorder;

import fr.quitus.ledger.Money;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

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

    private final PaymentOrderRepository orders;
    private final SubsidyRepository subsidies;
    private final BudgetLineRepository lines;
    private final Accounting accounting;
    private final AccountantsWord accountantsWord;
    private final Undoing undoing;

    OrderMovements(
            PaymentOrderRepository orders,
            SubsidyRepository subsidies,
            BudgetLineRepository lines,
            Accounting accounting,
            AccountantsWord accountantsWord,
            Undoing undoing) {
        this.orders = orders;
        this.subsidies = subsidies;
        this.lines = lines;
        this.accounting = accounting;
        this.accountantsWord = accountantsWord;
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
            case PAYMENT -> line.isRealMoney();
            case ORDER_STATE -> true;
            case PENDING -> false;
        };
    }

    @Override
    public List<Expected> open(LineKind kind) {
        return switch (kind) {
            case ORDER_STATE ->
                orders.numbered().stream().map(ExpectedOfOrder::decision).toList();
            case PAYMENT ->
                orders.payable().stream().map(ExpectedOfOrder::payment).toList();
            case MOVEMENT ->
                Stream.concat(
                                orders.notCleared().stream().map(ExpectedOfOrder::clearing),
                                orders.returnable().stream().map(ExpectedOfOrder::bounce))
                        .toList();
            case PENDING -> List.of();
        };
    }

    @Override
    public List<Expected> formerly(Map<UUID, Purpose> proved) {
        var purposes = new HashMap<UUID, List<Purpose>>();
        proved.forEach(
                (id, purpose) -> purposes.computeIfAbsent(MovementId.order(id, purpose), absent -> new ArrayList<>(1))
                        .add(purpose));
        return orders.withIds(purposes.keySet()).stream()
                .flatMap(order ->
                        purposes.get(order.id()).stream().map(purpose -> ExpectedOfOrder.formerly(order, purpose)))
                .toList();
    }

    @Override
    public void lock(List<Expected> toConfirm) {
        toConfirm.stream().map(Expected::subject).distinct().sorted().forEach(subsidies::lock);
        // Only the accountant's word can move credits: a rejection gives them back.
        var orderIds = toConfirm.stream()
                .filter(expected -> expected.purpose() == Purpose.ACCEPTANCE)
                .map(expected -> MovementId.order(expected.id(), expected.purpose()))
                .toList();
        orders.budgetLinesOf(orderIds).forEach(lines::lock);
    }

    @Override
    public List<UUID> confirm(Expected expected, EvidenceLine line, Money amount) {
        var order = MovementId.order(expected.id(), expected.purpose());
        if (expected.purpose() == Purpose.ACCEPTANCE) {
            return accountantsWord.record(order, line);
        }
        var fact = switch (expected.purpose()) {
            case PAYMENT -> accounting.pay(order, amount, line.bookedOn(), line.evidence());
            case CLEARING -> accounting.clear(order, amount, line.bookedOn(), line.evidence());
            case RETURN -> accounting.giveBack(order, amount, line.bookedOn(), line.evidence());
            default -> throw new IllegalArgumentException("Not expected here: " + expected.purpose());
        };
        return List.of(fact.id());
    }

    @Override
    public void undo(UUID subject, List<UUID> facts, LocalDate effectiveOn, String reason, EvidenceLine line) {
        undoing.undo(subject, facts, effectiveOn, reason);
    }
}
