/** Texts of rows and columns: their encoding, their separators, their amounts. Knows no format of statements. */
package fr.quitus.reconciliation.delimited;
