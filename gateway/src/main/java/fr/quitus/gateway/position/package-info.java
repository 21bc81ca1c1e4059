/** Where every euro of an action stands, across both services; may use upstream. */
package fr.quitus.gateway.position;
