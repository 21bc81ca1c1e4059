/** Reads PES Retour v2, the accountant's word on orders. Uses the bounded XML cursor, the statement vocabulary, money. */
package fr.quitus.reconciliation.pes;
