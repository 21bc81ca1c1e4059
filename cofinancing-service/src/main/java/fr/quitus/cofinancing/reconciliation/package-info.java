/** What contributions expect of statements, and how a proof becomes a fact: the service's side of the engine's port. */
package fr.quitus.cofinancing.reconciliation;
