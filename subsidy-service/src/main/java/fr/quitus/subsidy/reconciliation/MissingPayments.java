package fr.quitus.subsidy.reconciliation;

import fr.quitus.reconciliation.missing.MissingMovements;
import fr.quitus.reconciliation.missing.MissingResource;
import fr.quitus.support.retry.Retried;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Retried
@Path("/v1/payment-reconciliation/missing")
@Tag(name = "Payment reconciliation", description = "Statements, what their lines prove, and what waits for a person")
class MissingPayments extends MissingResource {

    MissingPayments(MissingMovements missing) {
        super(missing);
    }
}
