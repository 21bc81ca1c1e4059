/** Receipts: what has come for each revenue order, and what came with no order. Uses revenue orders. */
package fr.quitus.cofinancing.receipt;
