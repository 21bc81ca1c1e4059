/**
 * Other names that parties go by on statements, stored by a person, visible and revocable: nothing is learnt in secret.
 * Owns the table of aliases; may use the engine and plain SQL.
 */
package fr.quitus.reconciliation.alias;
