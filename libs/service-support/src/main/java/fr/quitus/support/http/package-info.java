/** Small HTTP conventions: ETags and preconditions. */
package fr.quitus.support.http;
