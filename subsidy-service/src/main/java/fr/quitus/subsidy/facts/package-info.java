/** The vocabulary of this service's ledger: kinds of facts and the totals they move. */
package fr.quitus.subsidy.facts;
