package fr.quitus.subsidy.paymentorder;

import fr.quitus.reconciliation.engine.Movements.Confirmation;
import fr.quitus.reconciliation.engine.Movements.Confirmed;
import fr.quitus.reconciliation.engine.Purpose;
import fr.quitus.support.problem.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Many proofs about orders that are locked: decided group after group on the orders in memory, each group all or not at
 * all, and written together.
 */
final class Portion {

    private final Map<UUID, PaymentOrder> orders;
    private final Accounting accounting;
    private final AccountantsWord accountantsWord;
    private final OrderJournal journal;
    private final List<OrderFact> unwritten = new ArrayList<>();
    private final Set<PaymentOrder> ahead = new HashSet<>();
    private final Set<PaymentOrder> changed = new HashSet<>();

    Portion(
            Map<UUID, PaymentOrder> orders,
            Accounting accounting,
            AccountantsWord accountantsWord,
            OrderJournal journal) {
        this.orders = orders;
        this.accounting = accounting;
        this.accountantsWord = accountantsWord;
        this.journal = journal;
    }

    Confirmed confirm(List<Confirmation> group) {
        var wayBack = new ArrayList<Runnable>();
        var decided = new ArrayList<OrderFact>();
        var ids = new ArrayList<List<UUID>>();
        try {
            for (var confirmation : group) {
                var order = order(confirmation);
                wayBack.add(order.wayBack());
                var facts = decide(order, confirmation);
                decided.addAll(facts);
                ids.add(facts.stream().map(OrderFact::id).toList());
            }
        } catch (Refusal refusal) {
            goBack(wayBack);
            return Confirmed.refused(refusal);
        }
        unwritten.addAll(decided);
        decided.stream().map(OrderFact::order).forEach(order -> {
            ahead.add(order);
            changed.add(order);
        });
        return Confirmed.by(ids);
    }

    /** The last change first: an order may be in a group more than once. */
    private static void goBack(List<Runnable> wayBack) {
        for (int i = wayBack.size() - 1; i >= 0; i--) {
            wayBack.get(i).run();
        }
    }

    private PaymentOrder order(Confirmation confirmation) {
        var id = MovementId.order(
                confirmation.expected().id(), confirmation.expected().purpose());
        var order = orders.get(id);
        if (order == null) {
            throw new Refusal(OrderReason.PAYMENT_ORDER_NOT_FOUND, id);
        }
        return order;
    }

    private List<OrderFact> decide(PaymentOrder order, Confirmation confirmation) {
        var line = confirmation.line();
        var amount = confirmation.amount();
        var purpose = confirmation.expected().purpose();
        if (purpose == Purpose.ACCEPTANCE && ahead.contains(order)) {
            // The accountant's word may take back facts, which must be there to be found.
            write();
        }
        return switch (purpose) {
            case ACCEPTANCE -> accountantsWord.facts(order, line);
            case PAYMENT ->
                List.of(
                        line.isOffset()
                                ? accounting.offset(order, amount, line.bookedOn(), line.evidence())
                                : accounting.pay(order, amount, line.bookedOn(), line.evidence()));
            case CLEARING -> List.of(accounting.clear(order, amount, line.bookedOn(), line.evidence()));
            case RETURN -> List.of(accounting.giveBack(order, amount, line.bookedOn(), line.evidence()));
            default -> throw new IllegalArgumentException("Not expected here: " + purpose);
        };
    }

    private void write() {
        journal.write(unwritten);
        unwritten.clear();
        ahead.clear();
    }

    /** Writes what is decided and not yet written; the orders that changed. */
    Set<PaymentOrder> written() {
        write();
        return changed;
    }
}
