package fr.quitus.subsidy.reconciliation;

import fr.quitus.reconciliation.mapping.MappingResource;
import fr.quitus.reconciliation.mapping.Mappings;
import fr.quitus.support.identity.Caller;
import fr.quitus.support.retry.Retried;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Retried
@Path("/v1/payment-reconciliation/mappings")
@Tag(name = "Payment reconciliation", description = "Statements, what their lines prove, and what waits for a person")
class PaymentMappings extends MappingResource {

    PaymentMappings(Mappings mappings, Caller caller) {
        super(mappings, caller);
    }
}
