package fr.quitus.subsidy.reconciliation;

import fr.quitus.reconciliation.importing.DryRun;
import fr.quitus.reconciliation.importing.StatementFiles;
import fr.quitus.reconciliation.importing.StatementImport;
import fr.quitus.reconciliation.importing.StatementResource;
import fr.quitus.support.retry.Retried;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Retried
@Path("/v1/payment-reconciliation/statements")
@Tag(name = "Payment reconciliation", description = "Statements, what their lines prove, and what waits for a person")
class PaymentStatements extends StatementResource {

    PaymentStatements(StatementImport imports, DryRun dryRuns, StatementFiles files) {
        super(imports, dryRuns, files);
    }
}
