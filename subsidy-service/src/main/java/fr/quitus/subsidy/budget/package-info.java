/** Budget lines and their credits. Uses only the ledger. */
package fr.quitus.subsidy.budget;
