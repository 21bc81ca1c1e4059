/**
 * Measurements of Quitus, running or in parts. Each prints a ratio to something that runs at the same time on the same
 * machine; uses the readers and the public API.
 */
package fr.quitus.bench;
