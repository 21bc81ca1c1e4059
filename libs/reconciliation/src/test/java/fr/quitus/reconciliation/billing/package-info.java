/** The smallest service that can reconcile, on the real database: what the store and the REST face are tested with. */
package fr.quitus.reconciliation.billing;
