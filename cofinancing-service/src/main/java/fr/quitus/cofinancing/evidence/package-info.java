/** The evidence of what is declared without a document. Uses no other feature. */
package fr.quitus.cofinancing.evidence;
