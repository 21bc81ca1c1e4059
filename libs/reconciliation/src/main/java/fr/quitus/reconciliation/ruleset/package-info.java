/** Stores the matching rules that users write, in versions, and says which set of them holds. */
package fr.quitus.reconciliation.ruleset;
