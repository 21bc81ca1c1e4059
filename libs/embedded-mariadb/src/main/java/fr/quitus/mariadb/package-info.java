/** Starts and stops a real MariaDB on this machine and opens schemas in it. Uses nothing else of ours. */
package fr.quitus.mariadb;
