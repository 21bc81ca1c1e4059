/** Actions and their financing plans: what a programme does, what it costs and who pays. Uses funders. */
package fr.quitus.cofinancing.action;
