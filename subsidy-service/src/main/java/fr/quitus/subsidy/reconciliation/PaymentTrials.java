package fr.quitus.subsidy.reconciliation;

import fr.quitus.reconciliation.trial.RuleTrials;
import fr.quitus.reconciliation.trial.TrialResource;
import fr.quitus.support.retry.Retried;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Mounts a part of the library under this service's address. */
@Retried
@Path("/v1/payment-reconciliation/trials")
@Tag(name = "Payment reconciliation", description = "Statements, what their lines prove, and what waits for a person")
class PaymentTrials extends TrialResource {

    PaymentTrials(RuleTrials trials) {
        super(trials);
    }
}
