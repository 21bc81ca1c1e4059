package fr.quitus.reconciliation.outcome;

import fr.quitus.support.retry.Retried;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** A service mounts it by a subclass with {@code @Path(".../runs")} and this constructor. */
@Retried
@Produces(MediaType.APPLICATION_JSON)
public abstract class RunResource {

    private final Runs runs;

    protected RunResource(Runs runs) {
        this.runs = runs;
    }

    @POST
    @Operation(
            operationId = "run{Side}Reconciliation",
            summary = "Match the open lines again, after orders were issued")
    @APIResponse(responseCode = "200", description = "Done")
    public RunReport run() {
        return runs.run();
    }
}
