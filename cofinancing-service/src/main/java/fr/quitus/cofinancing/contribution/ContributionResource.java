package fr.quitus.cofinancing.contribution;

import fr.quitus.ledger.FactView;
import fr.quitus.ledger.Verification;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Contributions over HTTP. */
@Path("/v1/contributions")
@Retried
@Tag(name = "Contributions", description = "What funders have agreed to pay, and where each stands")
class ContributionResource {

    private final ContributionService service;
    private final ContributionReader reader;

    ContributionResource(ContributionService service, ContributionReader reader) {
        this.service = service;
        this.reader = reader;
    }

    @POST
    @Operation(operationId = "recordContribution", summary = "Record what a funder has agreed to pay")
    @APIResponse(
            responseCode = "201",
            description = "Recorded; what is agreed is the first fact",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = ContributionView.class)))
    @APIResponse(responseCode = "409", description = "The agreement is recorded already")
    @APIResponse(responseCode = "422", description = "Unknown funder or action, or a date that cannot be")
    public RestResponse<ContributionView> record(@NotNull @Valid NewContribution request) {
        var contribution = service.record(request);
        return Created.at("/v1/contributions/" + contribution.id(), contribution);
    }

    @GET
    @Operation(operationId = "listContributions", summary = "List contributions with their positions")
    @APIResponse(responseCode = "200", description = "A page of contributions")
    @APIResponse(responseCode = "503", description = "Others are recording for too long: ask again after Retry-After")
    public Page<ContributionView> list(
            @RestQuery @Size(max = 40) String action,
            @RestQuery UUID funder,
            @Parameter(description = "Only those that were recorded up to this moment") @RestQuery
                    Instant recordedUntil,
            @BeanParam @Valid PageQuery query) {
        return reader.list(action, funder, recordedUntil, query);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getContribution", summary = "Read a contribution with its position")
    @APIResponse(responseCode = "200", description = "The contribution")
    @APIResponse(responseCode = "404", description = "No such contribution")
    public ContributionView get(@RestPath UUID id) {
        return reader.get(id);
    }

    @GET
    @Path("/{id}/position")
    @Operation(operationId = "getContributionPosition", summary = "Where a contribution stands, or stood")
    @APIResponse(responseCode = "200", description = "The position on that date, as known at that moment")
    @APIResponse(responseCode = "404", description = "No such contribution")
    @APIResponse(responseCode = "503", description = "Others are recording for too long: ask again after Retry-After")
    public ContributionPosition position(@RestPath UUID id, @RestQuery LocalDate asOf, @RestQuery Instant knownAt) {
        return reader.position(id, asOf, knownAt);
    }

    @GET
    @Path("/{id}/facts")
    @Operation(operationId = "listContributionFacts", summary = "List the facts of a contribution in their order")
    @APIResponse(responseCode = "200", description = "A page of facts")
    @APIResponse(responseCode = "404", description = "No such contribution")
    public Page<FactView> facts(@RestPath UUID id, @BeanParam @Valid PageQuery query) {
        return reader.facts(id, query);
    }

    @GET
    @Path("/{id}/verification")
    @Operation(operationId = "verifyContribution", summary = "Recompute a contribution from its facts")
    @APIResponse(responseCode = "200", description = "Whether chain and totals hold, and the first fact that does not")
    @APIResponse(responseCode = "404", description = "No such contribution")
    public Verification verification(@RestPath UUID id) {
        return reader.verification(id);
    }
}
