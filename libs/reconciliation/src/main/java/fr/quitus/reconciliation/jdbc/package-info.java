/** Plain SQL in the current transaction, for what comes in bulk. Knows nothing of reconciliation. */
package fr.quitus.reconciliation.jdbc;
