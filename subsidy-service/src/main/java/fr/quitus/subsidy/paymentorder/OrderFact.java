package fr.quitus.subsidy.paymentorder;

import fr.quitus.ledger.Entry;
import fr.quitus.ledger.Evidence;
import fr.quitus.ledger.Money;
import fr.quitus.ledger.NewFact;
import fr.quitus.ledger.Total;
import fr.quitus.subsidy.facts.SubsidyFact;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * A fact about an order that was decided and is still to be written: the order's own totals have moved already.
 *
 * @param reversed the fact that it undoes, or null
 * @param comment or null; of a reversal, its reason
 */
record OrderFact(
        UUID id,
        PaymentOrder order,
        SubsidyFact kind,
        Money amount,
        LocalDate on,
        Evidence evidence,
        UUID reversed,
        String comment) {

    Entry entry() {
        var fact = NewFact.of(kind, amount, on, evidence).about(order.id());
        var worded = reversed == null
                ? fact.with("order", order.number().reference()).with("comment", comment)
                : fact.with("reason", comment);
        return new Entry(id, order.subsidy(), worded, reversed);
    }

    /** Says by how much each total moves; a reversal moves them the other way. */
    void move(BiConsumer<Total, Money> totals) {
        for (var effect : kind.effects()) {
            boolean adds = effect.sign() > 0 == (reversed == null);
            totals.accept(effect.total(), adds ? amount : amount.negated());
        }
    }
}
