package fr.quitus.subsidy.facts;

import fr.quitus.ledger.Total;

/** What is counted for a budget line. */
public enum BudgetTotal implements Total {
    OPENED,
    USED
}
