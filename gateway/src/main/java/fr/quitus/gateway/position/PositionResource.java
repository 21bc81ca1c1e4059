package fr.quitus.gateway.position;

import fr.quitus.gateway.upstream.Asking;
import fr.quitus.support.identity.Caller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/v1/actions/{reference}/position")
@Tag(name = "Gateway", description = "Both services at once")
class PositionResource {

    private final PositionService service;
    private final Caller caller;

    PositionResource(PositionService service, Caller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "readActionPosition",
            summary = "Read where every euro of an action stands, out and in, and what waits on whom")
    @APIResponse(responseCode = "200", description = "The position; complete says whether both services answered")
    @APIResponse(responseCode = "404", description = "Neither service knows the action")
    public PositionView read(
            @RestPath String reference,
            @RestQuery @Parameter(description = "Accounting date; today without it") LocalDate asOf,
            @RestQuery @Parameter(description = "As it was known at this moment; now without it") Instant knownAt) {
        return service.position(reference, new Moment(asOf, knownAt), Asking.of(caller));
    }
}
