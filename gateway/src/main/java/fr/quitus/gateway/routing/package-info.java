/** Streams each request, as it is, to the service that owns its path; knows no business. */
package fr.quitus.gateway.routing;
