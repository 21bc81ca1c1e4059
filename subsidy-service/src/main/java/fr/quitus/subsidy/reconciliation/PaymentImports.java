package fr.quitus.subsidy.reconciliation;

import fr.quitus.reconciliation.importing.ImportResource;
import fr.quitus.reconciliation.importing.Imports;
import fr.quitus.support.retry.Retried;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Retried
@Path("/v1/payment-reconciliation/imports")
@Tag(name = "Payment reconciliation", description = "Statements, what their lines prove, and what waits for a person")
class PaymentImports extends ImportResource {

    PaymentImports(Imports imports) {
        super(imports);
    }
}
