/**
 * The queue of what waits for a person, lines and overdue movements: what is urgent, what can be done, who has it, what was
 * said about it. Owns the port by which a service says how the order is issued that money came without.
 */
package fr.quitus.reconciliation.queue;
