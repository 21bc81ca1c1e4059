/** Doing a transaction again that the database refused because of others. */
package fr.quitus.support.retry;
