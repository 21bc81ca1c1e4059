/** The one clock, so that tests can set it. */
package fr.quitus.support.time;
