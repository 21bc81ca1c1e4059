package fr.quitus.subsidy.facts;

import static fr.quitus.ledger.Effect.adds;
import static fr.quitus.ledger.Effect.takes;

import fr.quitus.ledger.Effect;
import fr.quitus.ledger.FactKind;
import java.util.List;

/** What can happen to a subsidy. Names never change: facts carry them. */
public enum SubsidyFact implements FactKind {
    AWARDED,
    AMENDED_UP,
    AMENDED_DOWN,
    ORDERED,
    ORDER_HELD,
    ORDER_ACCEPTED,
    ORDER_REJECTED,
    /** The authorising officer takes back an order that the accounting officer has not accepted. */
    ORDER_CANCELLED,
    /** A cancelling or reducing order (TypBord 02) on an accepted one. */
    ORDER_REDUCED,
    PAID,
    /** The accountant settled the order against another entry: paid and cleared, and no money moved. */
    OFFSET,
    CLEARED,
    PAYMENT_RETURNED;

    @Override
    public List<Effect> effects() {
        return switch (this) {
            case AWARDED, AMENDED_UP -> List.of(adds(SubsidyTotal.AWARDED));
            case AMENDED_DOWN -> List.of(takes(SubsidyTotal.AWARDED));
            case ORDERED -> List.of(adds(SubsidyTotal.ORDERED));
            case ORDER_HELD -> List.of(adds(SubsidyTotal.ON_HOLD));
            case ORDER_ACCEPTED -> List.of(adds(SubsidyTotal.ACCEPTED));
            case ORDER_REJECTED -> List.of(takes(SubsidyTotal.ORDERED), adds(SubsidyTotal.REJECTED));
            case ORDER_CANCELLED -> List.of(takes(SubsidyTotal.ORDERED));
            case ORDER_REDUCED -> List.of(takes(SubsidyTotal.ORDERED), takes(SubsidyTotal.ACCEPTED));
            case PAID -> List.of(adds(SubsidyTotal.PAID));
            case OFFSET -> List.of(adds(SubsidyTotal.PAID), adds(SubsidyTotal.CLEARED));
            case CLEARED -> List.of(adds(SubsidyTotal.CLEARED));
            case PAYMENT_RETURNED -> List.of(adds(SubsidyTotal.RETURNED));
        };
    }
}
