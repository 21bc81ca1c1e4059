/**
 * Tries a set of rules on lines of the past: what would have been decided otherwise. Keeps nothing; may use rule sets and
 * outcomes.
 */
package fr.quitus.reconciliation.trial;
