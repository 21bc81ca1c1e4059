package fr.quitus.cofinancing.contribution;

import fr.quitus.ledger.Total;

/** The running totals of a contribution, in the order in which money comes closer. */
public enum ContributionTotal implements Total {
    AGREED,
    CLAIMED,
    ORDERED,
    ACCEPTED,
    RECEIVED,
    CLEARED
}
