/**
 * Reads XML as a stream within bounds: no document type, no entity, limited depth and sizes. Uses Aalto and the
 * statement vocabulary's refusals.
 */
package fr.quitus.reconciliation.xml;
