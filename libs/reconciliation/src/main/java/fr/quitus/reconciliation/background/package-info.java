/** Work that nobody waits for: a thread that does it whenever there is some. May use nothing else of reconciliation. */
package fr.quitus.reconciliation.background;
