package fr.quitus.cofinancing.reconciliation;

import fr.quitus.reconciliation.outcome.Decisions;
import fr.quitus.reconciliation.outcome.OutcomePages;
import fr.quitus.reconciliation.outcome.OutcomeResource;
import fr.quitus.support.retry.Retried;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Mounts a part of the library under this service's address. */
@Retried
@Path("/v1/receipt-reconciliation/outcomes")
@Tag(name = "Receipt reconciliation", description = "Statements, what their lines prove, and what waits for a person")
class ReceiptOutcomes extends OutcomeResource {

    ReceiptOutcomes(OutcomePages pages, Decisions decisions) {
        super(pages, decisions);
    }
}
