/** Payment orders: issued, accepted, held, rejected, paid, cleared, returned, cancelled. Uses subsidies and budget lines. */
package fr.quitus.subsidy.paymentorder;
