/**
 * The queue of what waits for a person, lines and overdue movements: what is urgent, what can be done, who has it, what was
 * said about it. Owns the port by which a service says how an order is issued from a line.
 */
package fr.quitus.reconciliation.queue;
