/** The mappings that users store: their table, their REST face, their preview. May use accounts and the readers. */
package fr.quitus.reconciliation.mapping;
