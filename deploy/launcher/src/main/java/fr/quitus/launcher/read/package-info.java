/** Reads statement files and prints what they say, one line of JSON each. Starts nothing; uses only the readers. */
package fr.quitus.launcher.read;
