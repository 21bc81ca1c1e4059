package fr.quitus.cofinancing.reconciliation;

import fr.quitus.reconciliation.importing.DryRun;
import fr.quitus.reconciliation.importing.StatementFiles;
import fr.quitus.reconciliation.importing.StatementImport;
import fr.quitus.reconciliation.importing.StatementResource;
import fr.quitus.support.retry.Retried;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Mounts a part of the library under this service's address. */
@Retried
@Path("/v1/receipt-reconciliation/statements")
@Tag(name = "Receipt reconciliation", description = "Statements, what their lines prove, and what waits for a person")
class ReceiptStatements extends StatementResource {

    ReceiptStatements(StatementImport imports, DryRun dryRuns, StatementFiles files) {
        super(imports, dryRuns, files);
    }
}
