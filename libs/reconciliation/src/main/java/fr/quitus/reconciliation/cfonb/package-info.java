/** Reads CFONB 120 account statements. Uses only the statement vocabulary and money. */
package fr.quitus.reconciliation.cfonb;
