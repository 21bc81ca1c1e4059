package fr.quitus.subsidy.reconciliation;

import fr.quitus.reconciliation.account.AccountResource;
import fr.quitus.reconciliation.account.DeclaredAccounts;
import fr.quitus.support.retry.Retried;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Retried
@Path("/v1/payment-reconciliation/accounts")
@Tag(name = "Payment reconciliation", description = "Statements, what their lines prove, and what waits for a person")
class PaymentAccounts extends AccountResource {

    PaymentAccounts(DeclaredAccounts accounts) {
        super(accounts);
    }
}
