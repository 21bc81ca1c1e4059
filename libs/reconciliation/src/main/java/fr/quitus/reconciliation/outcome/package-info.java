/**
 * What every line proves: runs the engine over the lines that are open, keeps its outcomes and what persons decide,
 * and shows them. Owns the tables of outcomes and decisions; may use the engine, accounts and plain SQL.
 */
package fr.quitus.reconciliation.outcome;
