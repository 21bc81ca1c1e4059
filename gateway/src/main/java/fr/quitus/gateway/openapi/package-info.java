/** One OpenAPI document of everything that can be reached through the door; may use upstream and routing. */
package fr.quitus.gateway.openapi;
