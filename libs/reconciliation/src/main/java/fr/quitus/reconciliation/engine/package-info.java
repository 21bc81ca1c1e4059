/**
 * Proves which expected movement each line belongs to, says why, and never guesses. Owns the port that a service
 * implements; pure Java over the vocabulary of statements and the ledger's money, no framework.
 */
package fr.quitus.reconciliation.engine;
