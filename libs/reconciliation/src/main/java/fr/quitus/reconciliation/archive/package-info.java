/** Takes the one file out of a gzip or ZIP archive while it streams by, within bounds. Knows no format of statements. */
package fr.quitus.reconciliation.archive;
