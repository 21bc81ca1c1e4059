package fr.quitus.subsidy.reconciliation;

import fr.quitus.reconciliation.outcome.RunResource;
import fr.quitus.reconciliation.outcome.Runs;
import fr.quitus.support.retry.Retried;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Retried
@Path("/v1/payment-reconciliation/runs")
@Tag(name = "Payment reconciliation", description = "Statements, what their lines prove, and what waits for a person")
class PaymentRuns extends RunResource {

    PaymentRuns(Runs runs) {
        super(runs);
    }
}
