/**
 * The reconciliation statement of a bank account: what the bank says, what the books say, and each euro between. Owns the
 * port by which a service says which of its facts are book entries and which were seen at the bank.
 */
package fr.quitus.reconciliation.state;
