package fr.quitus.reconciliation.queue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person says of an order that is to be issued from a line; each service that issues orders has its own. */
@Schema(description = "The order, as the address of the action CREATE_ORDER takes it")
public interface NewOrder {}
