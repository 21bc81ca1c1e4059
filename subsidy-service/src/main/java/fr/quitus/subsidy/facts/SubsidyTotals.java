package fr.quitus.subsidy.facts;

import fr.quitus.ledger.Money;
import fr.quitus.ledger.Total;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/**
 * The running totals of payment orders: in the row of a subsidy for all of its orders, in the row of an order for itself.
 * Euros; moved by facts only.
 */
@Embeddable
public class SubsidyTotals {

    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

    private BigDecimal ordered = NOTHING;

    @Column(name = "on_hold")
    private BigDecimal onHold = NOTHING;

    private BigDecimal accepted = NOTHING;
    private BigDecimal rejected = NOTHING;
    private BigDecimal paid = NOTHING;
    private BigDecimal cleared = NOTHING;
    private BigDecimal returned = NOTHING;

    public void move(Total total, Money difference) {
        var step = difference.amount();
        switch ((SubsidyTotal) total) {
            case AWARDED -> throw new IllegalArgumentException("Orders award nothing");
            case ORDERED -> ordered = ordered.add(step);
            case ON_HOLD -> onHold = onHold.add(step);
            case ACCEPTED -> accepted = accepted.add(step);
            case REJECTED -> rejected = rejected.add(step);
            case PAID -> paid = paid.add(step);
            case CLEARED -> cleared = cleared.add(step);
            case RETURNED -> returned = returned.add(step);
        }
    }

    /** The same totals, which no longer move with these. */
    public SubsidyTotals copy() {
        var copy = new SubsidyTotals();
        copy.ordered = ordered;
        copy.onHold = onHold;
        copy.accepted = accepted;
        copy.rejected = rejected;
        copy.paid = paid;
        copy.cleared = cleared;
        copy.returned = returned;
        return copy;
    }

    public Map<Total, Money> asMap() {
        var all = new HashMap<Total, Money>();
        all.put(SubsidyTotal.ORDERED, ordered());
        all.put(SubsidyTotal.ON_HOLD, onHold());
        all.put(SubsidyTotal.ACCEPTED, accepted());
        all.put(SubsidyTotal.REJECTED, rejected());
        all.put(SubsidyTotal.PAID, paid());
        all.put(SubsidyTotal.CLEARED, cleared());
        all.put(SubsidyTotal.RETURNED, returned());
        return all;
    }

    public Money ordered() {
        return euros(ordered);
    }

    public Money onHold() {
        return euros(onHold);
    }

    public Money accepted() {
        return euros(accepted);
    }

    public Money rejected() {
        return euros(rejected);
    }

    public Money paid() {
        return euros(paid);
    }

    public Money cleared() {
        return euros(cleared);
    }

    public Money returned() {
        return euros(returned);
    }

    /** Accepted and not in the beneficiary's hands: never paid, or paid and come back. */
    public Money payable() {
        return accepted().minus(paid()).plus(returned());
    }

    private static Money euros(BigDecimal amount) {
        return new Money(amount, Money.EUR);
    }
}
