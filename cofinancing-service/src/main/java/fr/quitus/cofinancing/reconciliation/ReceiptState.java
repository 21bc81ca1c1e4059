package fr.quitus.cofinancing.reconciliation;

import fr.quitus.reconciliation.state.AccountStates;
import fr.quitus.reconciliation.state.StateResource;
import fr.quitus.support.identity.Caller;
import fr.quitus.support.retry.Retried;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Mounts a part of the library under this service's address. */
@Retried
@Path("/v1/receipt-reconciliation/state")
@Tag(name = "Receipt reconciliation", description = "Statements, what their lines prove, and what waits for a person")
class ReceiptState extends StateResource {

    ReceiptState(AccountStates states, Caller caller) {
        super(states, caller);
    }
}
