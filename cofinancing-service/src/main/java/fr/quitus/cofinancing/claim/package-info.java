/** Claims: what a funder is asked to pay of its contribution. Uses contributions. */
package fr.quitus.cofinancing.claim;
