/** Ties the caller of a request to the facts it records. */
package fr.quitus.reconciliation.recording;
