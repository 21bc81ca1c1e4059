package fr.quitus.gateway.overview;

import fr.quitus.gateway.upstream.Asking;
import fr.quitus.support.identity.Caller;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/v1/overview")
@Tag(name = "Gateway", description = "Both services at once")
class OverviewResource {

    private final OverviewService service;
    private final Caller caller;

    OverviewResource(OverviewService service, Caller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "readOverview", summary = "List the actions of a financial year with their positions")
    @APIResponse(responseCode = "200", description = "A page of actions; complete says whether both services answered")
    public OverviewView read(
            @RestQuery @NotNull @Min(1900) @Max(2999) @Parameter(description = "Financial year") Integer financialYear,
            @RestQuery @DefaultValue("50") @Min(1) @Max(100) @Parameter(description = "Actions on a page, 1 to 100")
                    int limit,
            @RestQuery @Size(max = 1000) @Parameter(description = "The `next` of the page before") String cursor) {
        return service.overview(financialYear, cursor, limit, Asking.of(caller));
    }
}
