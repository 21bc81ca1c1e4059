/** The accounts and budgets whose statements may be imported. Owns their table; may use the vocabulary of statements. */
package fr.quitus.reconciliation.account;
