/** One statement for both services, and one answer composed from what both keep; may use upstream. */
package fr.quitus.gateway.statement;
