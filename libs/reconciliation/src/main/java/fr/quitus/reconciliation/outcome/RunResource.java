package fr.quitus.reconciliation.outcome;

import fr.quitus.support.retry.Retried;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

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
    @APIResponse(
            responseCode = "200",
            description = "Done",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RunReport.class)))
    @APIResponse(
            responseCode = "202",
            description = "A matching is on in the background: it will look at the open lines once more",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RunReport.class)))
    public RestResponse<RunReport> run() {
        var report = runs.run();
        return report.leftToBackground() ? RestResponse.accepted(report) : RestResponse.ok(report);
    }
}
