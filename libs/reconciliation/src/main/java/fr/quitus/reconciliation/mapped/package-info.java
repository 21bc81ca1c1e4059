/** Reads delimited texts by a mapping that says which column holds what. Knows no framework but its validation marks. */
package fr.quitus.reconciliation.mapped;
