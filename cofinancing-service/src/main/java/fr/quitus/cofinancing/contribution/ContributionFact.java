package fr.quitus.cofinancing.contribution;

import static fr.quitus.cofinancing.contribution.ContributionTotal.ACCEPTED;
import static fr.quitus.cofinancing.contribution.ContributionTotal.AGREED;
import static fr.quitus.cofinancing.contribution.ContributionTotal.ORDERED;

import fr.quitus.ledger.Effect;
import fr.quitus.ledger.FactKind;
import java.util.List;

/** What happens to a contribution. The names are in facts for ever. */
public enum ContributionFact implements FactKind {
    /** The agreement is signed. */
    CONTRIBUTION_AGREED,
    /** The funder is asked to pay a part. */
    CLAIMED,
    /** A claim with no order is taken back. */
    CLAIM_WITHDRAWN,
    /** A revenue order is issued on a claim. */
    REVENUE_ORDERED,
    /** The accountant accepts the order. */
    REVENUE_ORDER_ACCEPTED,
    /** The accountant rejects the order before any acceptance. */
    REVENUE_ORDER_REJECTED,
    /** The order is cancelled before any acceptance. */
    REVENUE_ORDER_CANCELLED,
    /** An accepted order is reduced or cancelled, or rejected after its acceptance. */
    REVENUE_ORDER_REDUCED,
    /** The money is on the treasury account. */
    RECEIVED,
    /** The accountant settled the order against another entry: received and cleared, and no money moved. */
    OFFSET,
    /** The accountant has attached the receipt to the order. */
    CLEARED;

    @Override
    public List<Effect> effects() {
        return switch (this) {
            case CONTRIBUTION_AGREED -> List.of(Effect.adds(AGREED));
            case CLAIMED -> List.of(Effect.adds(ContributionTotal.CLAIMED));
            case CLAIM_WITHDRAWN -> List.of(Effect.takes(ContributionTotal.CLAIMED));
            case REVENUE_ORDERED -> List.of(Effect.adds(ORDERED));
            case REVENUE_ORDER_ACCEPTED -> List.of(Effect.adds(ACCEPTED));
            case REVENUE_ORDER_REJECTED, REVENUE_ORDER_CANCELLED -> List.of(Effect.takes(ORDERED));
            case REVENUE_ORDER_REDUCED -> List.of(Effect.takes(ORDERED), Effect.takes(ACCEPTED));
            case RECEIVED -> List.of(Effect.adds(ContributionTotal.RECEIVED));
            case OFFSET -> List.of(Effect.adds(ContributionTotal.RECEIVED), Effect.adds(ContributionTotal.CLEARED));
            case CLEARED -> List.of(Effect.adds(ContributionTotal.CLEARED));
        };
    }
}
