package fr.quitus.cofinancing.action;

import fr.quitus.support.http.ETags;
import fr.quitus.support.paging.Page;
import fr.quitus.support.paging.PageQuery;
import fr.quitus.support.retry.Retried;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Actions over HTTP. */
@Path("/v1/actions")
@Retried
@Tag(name = "Actions", description = "What subsidies and contributions pay for, with its financing plan")
class ActionResource {

    private final ActionService service;

    ActionResource(ActionService service) {
        this.service = service;
    }

    @POST
    @Operation(operationId = "openAction", summary = "Open an action with its financing plan")
    @APIResponse(
            responseCode = "201",
            description = "Opened",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ActionView.class)))
    @APIResponse(responseCode = "409", description = "The reference is taken")
    @APIResponse(responseCode = "422", description = "The plan does not add up, or names an unknown funder")
    public RestResponse<ActionView> open(@NotNull @Valid NewAction request) {
        var action = service.open(request);
        return ResponseBuilder.<ActionView>created(URI.create("/v1/actions/" + action.reference()))
                .header("ETag", ETags.of(action.version()))
                .entity(action)
                .build();
    }

    @GET
    @Operation(operationId = "listActions", summary = "List actions")
    @APIResponse(responseCode = "200", description = "A page of actions")
    public Page<ActionView> list(
            @RestQuery @Min(2000) @Max(2099) Integer financialYear,
            @RestQuery @Size(max = 100) String programme,
            @BeanParam @Valid PageQuery query) {
        return service.list(financialYear, programme, query);
    }

    @GET
    @Path("/{reference}")
    @Operation(operationId = "getAction", summary = "Read an action")
    @APIResponse(responseCode = "200", description = "The action, with its ETag")
    @APIResponse(responseCode = "404", description = "No such action")
    public RestResponse<ActionView> get(@RestPath String reference) {
        return tagged(service.get(reference));
    }

    @PUT
    @Path("/{reference}/financing-plan")
    @Operation(operationId = "replaceFinancingPlan", summary = "Replace the financing plan of an action")
    @APIResponse(responseCode = "200", description = "The action with its new plan and ETag")
    @APIResponse(responseCode = "404", description = "No such action")
    @APIResponse(responseCode = "412", description = "The action has changed since it was read")
    @APIResponse(responseCode = "422", description = "The plan does not add up, or names an unknown funder")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<ActionView> plan(
            @RestPath String reference, @RestHeader("If-Match") String ifMatch, @NotNull @Valid FinancingPlan plan) {
        return tagged(service.plan(reference, plan, ifMatch));
    }

    private static RestResponse<ActionView> tagged(ActionView action) {
        return ResponseBuilder.ok(action)
                .header("ETag", ETags.of(action.version()))
                .build();
    }
}
