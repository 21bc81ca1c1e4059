package fr.quitus.reconciliation.billing;

import fr.quitus.ledger.Ledger;
import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.engine.EvidenceLine;
import fr.quitus.reconciliation.engine.Expected;
import fr.quitus.reconciliation.engine.Movements;
import fr.quitus.reconciliation.engine.Purpose;
import fr.quitus.reconciliation.jdbc.Database;
import fr.quitus.reconciliation.jdbc.Row;
import fr.quitus.reconciliation.statement.Direction;
import fr.quitus.reconciliation.statement.LineKind;
import fr.quitus.reconciliation.statement.OrderKey;
import fr.quitus.reconciliation.statement.StatementFormat;
import fr.quitus.reconciliation.statement.StatementLine;
import fr.quitus.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** A bill is OPEN, then PAID by a PES payment, then CLEARED by a debit at the bank. */
@ApplicationScoped
public class Bills implements Movements {

    private final Database database;

    Bills(Database database) {
        this.database = database;
    }

    @Transactional
    public UUID issue(String number, String payee, String amount, LocalDate issuedOn, String state) {
        var id = Ledger.newId();
        database.update(
                "INSERT INTO bill (id, number, payee, amount, issued_on, state, fact_count) VALUES (?, ?, ?, ?, ?, ?, 0)",
                id,
                number,
                payee,
                Money.euros(amount),
                issuedOn,
                state);
        return id;
    }

    /** Takes a bill out of what is expected, so that tests do not meet each other's. */
    @Transactional
    public void close(String number) {
        database.update("UPDATE bill SET state = 'CLOSED' WHERE number = ?", number);
    }

    /** So that its number can be issued again. */
    @Transactional
    public void remove(String number) {
        database.update("DELETE FROM bill WHERE number = ?", number);
    }

    /** Each bill's number, state and facts: {@code 1187 CLEARED 2}. */
    @Transactional
    public List<String> all() {
        return database.list(
                "SELECT number, state, fact_count FROM bill ORDER BY number",
                row -> row.text("number") + " " + row.text("state") + " " + row.number("fact_count"));
    }

    @Override
    public boolean concerns(StatementFormat format) {
        return format != StatementFormat.PES_RETOUR_REVENUE;
    }

    @Override
    public boolean explains(StatementLine line) {
        return line.direction() == Direction.DEBIT && line.kind() != LineKind.ORDER_STATE;
    }

    @Override
    public void open(LineKind kind, boolean returned, Consumer<Expected> each) {
        if (!returned) {
            open(kind).forEach(each);
        }
    }

    @Override
    public List<Expected> open(LineKind kind, Collection<UUID> movements) {
        return open(kind).stream()
                .filter(expected -> movements.contains(expected.id()))
                .toList();
    }

    private List<Expected> open(LineKind kind) {
        return switch (kind) {
            case PAYMENT -> inState("OPEN", Purpose.PAYMENT, kind);
            case MOVEMENT -> inState("PAID", Purpose.CLEARING, kind);
            default -> List.of();
        };
    }

    private List<Expected> inState(String state, Purpose purpose, LineKind kind) {
        return database.list(
                "SELECT id, number, payee, amount, issued_on FROM bill WHERE state = ?",
                row -> expected(row, purpose, kind),
                state);
    }

    static UUID movement(UUID bill, Purpose purpose) {
        return new UUID(
                bill.getMostSignificantBits(),
                bill.getLeastSignificantBits() ^ purpose.name().hashCode());
    }

    private static Expected expected(Row row, Purpose purpose, LineKind kind) throws SQLException {
        var number = row.text("number");
        return new Expected(
                movement(row.id("id"), purpose),
                purpose,
                kind,
                null,
                Direction.DEBIT,
                false,
                row.euros("amount"),
                new OrderKey("24420077000096", "400", "00", 2022, "14", number, 1),
                Set.of("2022-14-" + number),
                Set.of(row.text("payee")),
                row.day("issued_on"),
                row.day("issued_on").plusDays(30),
                "Bill 2022-14-" + number,
                row.id("id"));
    }

    @Override
    public List<Expected> formerly(Map<UUID, Purpose> proved) {
        return database
                .list(
                        "SELECT id, number, payee, amount, issued_on FROM bill",
                        row -> List.of(
                                expected(row, Purpose.PAYMENT, LineKind.PAYMENT),
                                expected(row, Purpose.CLEARING, LineKind.MOVEMENT)))
                .stream()
                .flatMap(List::stream)
                .filter(bill -> bill.purpose() == proved.get(bill.id()))
                .toList();
    }

    @Override
    public void lock(List<Expected> toConfirm) {
        toConfirm.stream()
                .map(Expected::subject)
                .distinct()
                .sorted()
                .forEach(bill -> database.list(
                        "SELECT state FROM bill WHERE id = ? FOR UPDATE", row -> row.text("state"), bill));
    }

    @Override
    public List<Expected> locked(LineKind kind, boolean returned, Map<UUID, UUID> subjects) {
        var expected = open(kind, subjects.keySet());
        lock(expected);
        return open(kind, subjects.keySet());
    }

    @Override
    public List<Confirmed> confirm(List<List<Confirmation>> groups) {
        return groups.stream().map(this::confirmGroup).toList();
    }

    private Confirmed confirmGroup(List<Confirmation> group) {
        for (var proof : group) {
            if (proof.line().bookedOn().isBefore(proof.expected().issuedOn())) {
                return Confirmed.refused(new Refusal(BillReason.PAID_BEFORE_ISSUE));
            }
        }
        return Confirmed.by(
                group.stream().map(proof -> confirm(proof.expected())).toList());
    }

    private List<UUID> confirm(Expected expected) {
        database.update(
                "UPDATE bill SET state = ?, fact_count = fact_count + 1 WHERE id = ?",
                expected.purpose() == Purpose.PAYMENT ? "PAID" : "CLEARED",
                expected.subject());
        return List.of(Ledger.newId());
    }

    @Override
    public void undo(UUID subject, List<UUID> facts, LocalDate effectiveOn, String reason, EvidenceLine line) {
        var state = database.first("SELECT state FROM bill WHERE id = ?", row -> row.text("state"), subject)
                .orElseThrow();
        if (line.kind() == LineKind.PAYMENT && state.equals("CLEARED")) {
            throw new Refusal(BillReason.CLEARED_ALREADY);
        }
        database.update(
                "UPDATE bill SET state = ?, fact_count = fact_count + 1 WHERE id = ?",
                line.kind() == LineKind.PAYMENT ? "OPEN" : "PAID",
                subject);
    }
}
