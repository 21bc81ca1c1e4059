/** What the OpenAPI documents of all services share. */
package fr.quitus.support.openapi;
