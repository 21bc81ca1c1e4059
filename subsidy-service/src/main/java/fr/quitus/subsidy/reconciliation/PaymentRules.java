package fr.quitus.subsidy.reconciliation;

import fr.quitus.reconciliation.ruleset.RuleBook;
import fr.quitus.reconciliation.ruleset.RuleResource;
import fr.quitus.support.retry.Retried;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Mounts a part of the library under this service's address. */
@Retried
@Path("/v1/payment-reconciliation/rules")
@Tag(name = "Payment reconciliation", description = "Statements, what their lines prove, and what waits for a person")
class PaymentRules extends RuleResource {

    PaymentRules(RuleBook book) {
        super(book);
    }
}
