package fr.quitus.cofinancing.reconciliation;

import fr.quitus.cofinancing.revenueorder.LockedOrder;
import fr.quitus.cofinancing.revenueorder.ReceiptBook;
import fr.quitus.cofinancing.revenueorder.RevenueOrders;
import fr.quitus.ledger.Entry;
import fr.quitus.reconciliation.engine.Movements.Confirmation;
import fr.quitus.reconciliation.engine.Movements.Confirmed;
import fr.quitus.reconciliation.statement.OrderState;
import fr.quitus.support.problem.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Many proofs about orders that are locked: decided group after group on the orders in memory, each group all or not at
 * all, to be appended together.
 */
final class Portion {

    private final Map<UUID, LockedOrder> orders;
    private final ReceiptBook receipts;
    private final AccountantsWord accountantsWord;
    private final List<Entry> decided = new ArrayList<>();

    Portion(Map<UUID, LockedOrder> orders, ReceiptBook receipts, AccountantsWord accountantsWord) {
        this.orders = orders;
        this.receipts = receipts;
        this.accountantsWord = accountantsWord;
    }

    Confirmed confirm(List<Confirmation> group) {
        var wayBack = new ArrayList<Runnable>();
        var entries = new ArrayList<Entry>();
        var ids = new ArrayList<List<UUID>>();
        try {
            for (var confirmation : group) {
                var order = order(confirmation);
                wayBack.add(order.wayBack());
                var facts = decide(order, confirmation);
                entries.addAll(facts);
                ids.add(facts.stream().map(Entry::id).toList());
            }
        } catch (Refusal refusal) {
            goBack(wayBack);
            return Confirmed.refused(refusal);
        }
        decided.addAll(entries);
        return Confirmed.by(ids);
    }

    /** The last change first: an order may be in a group more than once. */
    private static void goBack(List<Runnable> wayBack) {
        for (int i = wayBack.size() - 1; i >= 0; i--) {
            wayBack.get(i).run();
        }
    }

    private LockedOrder order(Confirmation confirmation) {
        var id = MovementId.order(
                confirmation.expected().id(), confirmation.expected().purpose());
        var order = orders.get(id);
        if (order == null) {
            throw RevenueOrders.unknown(id);
        }
        return order;
    }

    /** A P503 asks for an order: that there is one now is not yet the accountant's acceptance of it. */
    private List<Entry> decide(LockedOrder order, Confirmation confirmation) {
        var line = confirmation.line();
        var amount = confirmation.amount();
        if (line.state() != null && OrderState.P503.equals(line.state().slipType())) {
            return List.of();
        }
        return switch (confirmation.expected().purpose()) {
            case ORDER_ACCEPTANCE -> accountantsWord.facts(order, line);
            case RECEIPT -> List.of(receipts.receive(order, amount, line.bookedOn(), line.evidence()));
            case RECEIPT_OFFSET -> List.of(receipts.offset(order, amount, line.bookedOn(), line.evidence()));
            default -> List.of(receipts.clear(order, amount, line.bookedOn(), line.evidence()));
        };
    }

    List<Entry> decided() {
        return decided;
    }
}
