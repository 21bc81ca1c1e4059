package fr.quitus.reconciliation.engine;

import fr.quitus.ledger.Money;

/**
 * What a line proves of one expected movement.
 *
 * @param amount positive; at most the line's and at most what is expected
 */
public record Part(Expected expected, Money amount) {}
