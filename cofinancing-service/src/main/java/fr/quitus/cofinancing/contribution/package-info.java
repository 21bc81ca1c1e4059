/** Contributions: what a funder has agreed to pay for an action, and the position of it. Uses funders and actions. */
package fr.quitus.cofinancing.contribution;
