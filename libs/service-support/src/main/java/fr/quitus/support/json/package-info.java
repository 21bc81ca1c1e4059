/** How JSON is read and written, for every service. */
package fr.quitus.support.json;
