/** Facts: append-only, hash-chained, bitemporal; the money they are counted in. Uses nothing else of ours. */
package fr.quitus.ledger;
