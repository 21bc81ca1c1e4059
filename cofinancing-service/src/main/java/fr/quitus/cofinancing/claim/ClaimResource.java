package fr.quitus.cofinancing.claim;

import fr.quitus.support.http.Created;
import fr.quitus.support.paging.Page;
import fr.quitus.support.paging.PageQuery;
import fr.quitus.support.retry.Retried;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Claims over HTTP. */
@Path("/v1/claims")
@Retried
@Tag(name = "Claims", description = "What is asked of funders")
class ClaimResource {

    private final ClaimService service;

    ClaimResource(ClaimService service) {
        this.service = service;
    }

    @POST
    @Operation(operationId = "sendClaim", summary = "Claim a part of a contribution from its funder")
    @APIResponse(
            responseCode = "201",
            description = "Claimed",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ClaimView.class)))
    @APIResponse(responseCode = "409", description = "The number is taken")
    @APIResponse(responseCode = "422", description = "More than remains to claim, or a date that cannot be")
    public RestResponse<ClaimView> send(@NotNull @Valid NewClaim request) {
        var claim = service.send(request);
        return Created.at("/v1/claims/" + claim.id(), claim);
    }

    @GET
    @Operation(operationId = "listClaims", summary = "List claims")
    @APIResponse(responseCode = "200", description = "A page of claims")
    public Page<ClaimView> list(
            @RestQuery UUID contribution,
            @RestQuery @Size(max = 40) String action,
            @RestQuery ClaimState state,
            @BeanParam @Valid PageQuery query) {
        return service.list(contribution, action, state, query);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getClaim", summary = "Read a claim")
    @APIResponse(responseCode = "200", description = "The claim")
    @APIResponse(responseCode = "404", description = "No such claim")
    public ClaimView get(@RestPath UUID id) {
        return service.get(id);
    }

    @POST
    @Path("/{id}/withdrawal")
    @Operation(operationId = "withdrawClaim", summary = "Take back a claim that has no revenue order")
    @APIResponse(responseCode = "200", description = "Withdrawn")
    @APIResponse(responseCode = "404", description = "No such claim")
    @APIResponse(responseCode = "409", description = "Withdrawn already, or ordered")
    @APIResponse(responseCode = "422", description = "A date that cannot be")
    public ClaimView withdraw(@RestPath UUID id, @NotNull @Valid Withdrawal request) {
        return service.withdraw(id, request);
    }
}
