/** All actions of a financial year with their short positions; may use position and upstream. */
package fr.quitus.gateway.overview;
