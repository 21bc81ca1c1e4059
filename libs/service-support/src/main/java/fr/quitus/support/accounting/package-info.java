/** What both services ask of accounting dates, and the authority whose accounts these are. */
package fr.quitus.support.accounting;
