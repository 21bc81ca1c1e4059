/** Reads ISO 20022 camt.053 and camt.054. Uses the bounded XML cursor, the statement vocabulary and money. */
package fr.quitus.reconciliation.camt;
