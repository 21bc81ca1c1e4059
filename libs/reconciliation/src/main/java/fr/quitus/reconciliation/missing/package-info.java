/**
 * What should have shown on a statement and has not: found by the services, explained here. Owns the port by which a
 * service finds what is overdue; stores nothing: MISSING is computed.
 */
package fr.quitus.reconciliation.missing;
