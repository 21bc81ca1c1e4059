package fr.quitus.cofinancing.reconciliation;

import fr.quitus.reconciliation.alias.AliasResource;
import fr.quitus.reconciliation.alias.Aliases;
import fr.quitus.support.retry.Retried;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Mounts a part of the library under this service's address. */
@Retried
@Path("/v1/receipt-reconciliation/aliases")
@Tag(name = "Receipt reconciliation", description = "Statements, what their lines prove, and what waits for a person")
class ReceiptAliases extends AliasResource {

    ReceiptAliases(Aliases aliases) {
        super(aliases);
    }
}
