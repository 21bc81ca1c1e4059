/** The one way in: finds the format of a file by its content and reads it. Uses every reader. */
package fr.quitus.reconciliation.reader;
