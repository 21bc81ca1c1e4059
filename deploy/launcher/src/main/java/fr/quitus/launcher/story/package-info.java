/**
 * The sample dossier: its data loaded only through the public API, its files, and the figures it must end with. Uses the
 * ledger's money, and of the services nothing but HTTP.
 */
package fr.quitus.launcher.story;
