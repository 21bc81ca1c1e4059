/** Says whether the gateway works and what is behind it; may use upstream. */
package fr.quitus.gateway.health;
