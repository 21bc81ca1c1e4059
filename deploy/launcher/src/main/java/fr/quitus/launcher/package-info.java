/**
 * Starts Quitus on one machine (database, services, gateway) and stops it whole. Uses embedded MariaDB; knows the
 * services by their jars, ports and configuration only.
 */
package fr.quitus.launcher;
