/**
 * What a statement is, whatever its format: headers, lines, totals, refusals. Owns the vocabulary that the
 * readers, the engine and the store share; may use the ledger's money and nothing else of ours.
 */
package fr.quitus.reconciliation.statement;
