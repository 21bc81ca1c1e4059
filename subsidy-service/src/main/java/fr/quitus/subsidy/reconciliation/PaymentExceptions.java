package fr.quitus.subsidy.reconciliation;

import fr.quitus.reconciliation.queue.Bulk;
import fr.quitus.reconciliation.queue.ExceptionResource;
import fr.quitus.reconciliation.queue.Exceptions;
import fr.quitus.reconciliation.queue.Handling;
import fr.quitus.support.retry.Retried;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Mounts a part of the library under this service's address. */
@Retried
@Path("/v1/payment-reconciliation/exceptions")
@Tag(name = "Payment reconciliation", description = "Statements, what their lines prove, and what waits for a person")
class PaymentExceptions extends ExceptionResource {

    PaymentExceptions(Exceptions exceptions, Handling handling, Bulk bulk) {
        super(exceptions, handling, bulk);
    }
}
