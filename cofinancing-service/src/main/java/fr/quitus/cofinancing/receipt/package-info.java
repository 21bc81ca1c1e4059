/** Receipts: what has come for each revenue order, and what came with no order. Uses revenue orders and reconciliation. */
package fr.quitus.cofinancing.receipt;
