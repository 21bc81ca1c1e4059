package fr.quitus.subsidy.facts;

import static fr.quitus.ledger.Effect.adds;
import static fr.quitus.ledger.Effect.takes;

import fr.quitus.ledger.Effect;
import fr.quitus.ledger.FactKind;
import java.util.List;

/** What can happen to a budget line's credits. */
public enum BudgetFact implements FactKind {
    CREDITS_OPENED,
    CREDITS_WITHDRAWN,
    /** A payment order uses credits when it is issued. */
    CREDITS_USED,
    /** A rejected, cancelled or reduced order gives them back. */
    CREDITS_RELEASED;

    @Override
    public List<Effect> effects() {
        return switch (this) {
            case CREDITS_OPENED -> List.of(adds(BudgetTotal.OPENED));
            case CREDITS_WITHDRAWN -> List.of(takes(BudgetTotal.OPENED));
            case CREDITS_USED -> List.of(adds(BudgetTotal.USED));
            case CREDITS_RELEASED -> List.of(takes(BudgetTotal.USED));
        };
    }
}
