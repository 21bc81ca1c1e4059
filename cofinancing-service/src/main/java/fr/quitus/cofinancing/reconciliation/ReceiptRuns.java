package fr.quitus.cofinancing.reconciliation;

import fr.quitus.reconciliation.outcome.RunResource;
import fr.quitus.reconciliation.outcome.Runs;
import fr.quitus.support.retry.Retried;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Mounts a part of the library under this service's address. */
@Retried
@Path("/v1/receipt-reconciliation/runs")
@Tag(name = "Receipt reconciliation", description = "Statements, what their lines prove, and what waits for a person")
class ReceiptRuns extends RunResource {

    ReceiptRuns(Runs runs) {
        super(runs);
    }
}
