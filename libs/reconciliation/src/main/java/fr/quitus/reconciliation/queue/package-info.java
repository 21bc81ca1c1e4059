/** The queue of lines that wait for a person: what is urgent, who has it, what was said about it. */
package fr.quitus.reconciliation.queue;
