/**
 * Takes statement files in: spools, validates whole, stores what is new, has it reconciled, reports. Owns the tables
 * of files and statements; may use the readers, accounts, outcomes and plain SQL.
 */
package fr.quitus.reconciliation.importing;
