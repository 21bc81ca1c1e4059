/** Funders: who pays in. Uses no other feature. */
package fr.quitus.cofinancing.funder;
