/** Mounts the reconciliation of payments under its addresses; what is expected is said by the payment orders. */
package fr.quitus.subsidy.reconciliation;
