/** Measurements of a running Quitus. Each prints a ratio to something that runs at the same time on the same machine. */
package fr.quitus.bench;
