package fr.quitus.subsidy.reconciliation;

import fr.quitus.reconciliation.outcome.Decisions;
import fr.quitus.reconciliation.outcome.OutcomePages;
import fr.quitus.reconciliation.outcome.OutcomeResource;
import fr.quitus.support.retry.Retried;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Retried
@Path("/v1/payment-reconciliation/outcomes")
@Tag(name = "Payment reconciliation", description = "Statements, what their lines prove, and what waits for a person")
class PaymentOutcomes extends OutcomeResource {

    PaymentOutcomes(OutcomePages pages, Decisions decisions) {
        super(pages, decisions);
    }
}
