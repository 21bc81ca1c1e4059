package fr.quitus.cofinancing.reconciliation;

import fr.quitus.reconciliation.importing.ImportResource;
import fr.quitus.reconciliation.importing.Imports;
import fr.quitus.support.retry.Retried;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Mounts a part of the library under this service's address. */
@Retried
@Path("/v1/receipt-reconciliation/imports")
@Tag(name = "Receipt reconciliation", description = "Statements, what their lines prove, and what waits for a person")
class ReceiptImports extends ImportResource {

    ReceiptImports(Imports imports) {
        super(imports);
    }
}
