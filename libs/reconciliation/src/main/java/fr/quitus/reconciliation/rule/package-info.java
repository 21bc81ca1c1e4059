/**
 * Matching rules as data: what a rule asks of a line and of what is expected, and what follows when it holds. Pure Java
 * over the vocabulary of statements, no framework.
 */
package fr.quitus.reconciliation.rule;
