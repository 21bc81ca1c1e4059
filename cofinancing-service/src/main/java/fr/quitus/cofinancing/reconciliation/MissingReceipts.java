package fr.quitus.cofinancing.reconciliation;

import fr.quitus.reconciliation.missing.MissingMovements;
import fr.quitus.reconciliation.missing.MissingResource;
import fr.quitus.support.retry.Retried;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Mounts a part of the library under this service's address. */
@Retried
@Path("/v1/receipt-reconciliation/missing")
@Tag(name = "Receipt reconciliation", description = "Statements, what their lines prove, and what waits for a person")
class MissingReceipts extends MissingResource {

    MissingReceipts(MissingMovements missing) {
        super(missing);
    }
}
