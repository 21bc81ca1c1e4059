/** The two services behind the door: where they are, how long they may take, and how the gateway asks them itself. */
package fr.quitus.gateway.upstream;
