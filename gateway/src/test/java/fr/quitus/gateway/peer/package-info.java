/** Small real HTTP servers that stand where the services will: they are slow, they break, they say what they got. */
package fr.quitus.gateway.peer;
