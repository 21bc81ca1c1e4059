/** What all features ask of accounting dates and of the authority whose accounts these are. Uses no other feature. */
package fr.quitus.cofinancing.accounting;
