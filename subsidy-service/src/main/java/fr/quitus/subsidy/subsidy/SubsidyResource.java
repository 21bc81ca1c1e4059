package fr.quitus.subsidy.subsidy;

import fr.quitus.ledger.FactView;
import fr.quitus.ledger.Verification;
import fr.quitus.support.paging.Page;
import fr.quitus.support.paging.PageQuery;
import fr.quitus.support.retry.Retried;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Retried
@Path("/v1/subsidies")
@Tag(name = "Subsidies", description = "What the authority has voted, and where each subsidy stands")
class SubsidyResource {

    private final SubsidyService service;
    private final Positions positions;

    SubsidyResource(SubsidyService service, Positions positions) {
        this.service = service;
        this.positions = positions;
    }

    @POST
    @Operation(operationId = "awardSubsidy", summary = "Record a subsidy that a deliberation awards")
    @APIResponse(
            responseCode = "201",
            description = "Recorded; the ETag is its version",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SubsidyView.class)))
    @APIResponse(responseCode = "404", description = "No such beneficiary or budget line")
    @APIResponse(responseCode = "409", description = "The deliberation already awards it")
    @APIResponse(responseCode = "422", description = "A date is in the future")
    public RestResponse<SubsidyView> award(@NotNull @Valid NewSubsidy request) {
        var awarded = service.award(request);
        return awarded.created("/v1/subsidies/" + awarded.view().id());
    }

    @GET
    @Operation(operationId = "listSubsidies", summary = "List subsidies with their current positions")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "503", description = "Others are recording for too long: ask again after Retry-After")
    public Page<SubsidyView> list(@BeanParam SubsidyFilter filter, @BeanParam @Valid PageQuery query) {
        return service.list(filter, query);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getSubsidy", summary = "Read a subsidy")
    @APIResponse(responseCode = "200", description = "The subsidy; the ETag is its version")
    @APIResponse(responseCode = "404", description = "No such subsidy")
    public RestResponse<SubsidyView> find(@RestPath UUID id) {
        return service.find(id).ok();
    }

    @POST
    @Path("/{id}/publication")
    @Operation(operationId = "publishSubsidy", summary = "Record that the act was received and posted")
    @APIResponse(responseCode = "200", description = "The act is enforceable")
    @APIResponse(responseCode = "404", description = "No such subsidy")
    @APIResponse(responseCode = "409", description = "Already recorded")
    @APIResponse(responseCode = "422", description = "A date is before the session or in the future")
    public RestResponse<SubsidyView> publish(@RestPath UUID id, @NotNull @Valid NewPublication request) {
        return service.publish(id, request).ok();
    }

    @POST
    @Path("/{id}/agreement")
    @Operation(operationId = "signAgreement", summary = "Record the signed agreement")
    @APIResponse(responseCode = "200", description = "Recorded")
    @APIResponse(responseCode = "404", description = "No such subsidy")
    @APIResponse(responseCode = "409", description = "An agreement is already signed")
    @APIResponse(responseCode = "422", description = "A date is before the session or in the future")
    public RestResponse<SubsidyView> agree(@RestPath UUID id, @NotNull @Valid Agreement request) {
        return service.agree(id, request).ok();
    }

    @PUT
    @Path("/{id}/schedule")
    @Operation(operationId = "planInstalments", summary = "Set the schedule of instalments")
    @APIResponse(responseCode = "200", description = "The new schedule")
    @APIResponse(responseCode = "404", description = "No such subsidy")
    @APIResponse(responseCode = "412", description = "The subsidy has changed since it was read")
    @APIResponse(responseCode = "422", description = "The instalments do not add up to the award")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<SubsidyView> schedule(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid NewSchedule request) {
        return service.schedule(id, ifMatch, request).ok();
    }

    @POST
    @Path("/{id}/amendments")
    @Operation(operationId = "amendSubsidy", summary = "Raise or lower the award")
    @APIResponse(responseCode = "200", description = "The subsidy with its new award")
    @APIResponse(responseCode = "404", description = "No such subsidy")
    @APIResponse(responseCode = "422", description = "The award would fall below what is ordered")
    public RestResponse<SubsidyView> amend(@RestPath UUID id, @NotNull @Valid NewAmendment request) {
        return service.amend(id, request).ok();
    }

    @GET
    @Path("/{id}/position")
    @Operation(
            operationId = "getSubsidyPosition",
            summary = "Where a subsidy stands, on any date, as known at any moment")
    @APIResponse(responseCode = "200", description = "The position")
    @APIResponse(responseCode = "404", description = "No such subsidy")
    @APIResponse(responseCode = "503", description = "Others are recording for too long: ask again after Retry-After")
    public Position position(
            @RestPath UUID id,
            @Parameter(description = "Accounting date; today when absent") @RestQuery LocalDate asOf,
            @Parameter(description = "Recording moment; now when absent") @RestQuery Instant knownAt) {
        return positions.of(id, asOf, knownAt);
    }

    @GET
    @Path("/{id}/facts")
    @Operation(operationId = "listSubsidyFacts", summary = "List the facts of a subsidy with their evidence")
    @APIResponse(responseCode = "200", description = "One page, in the order of the chain")
    @APIResponse(responseCode = "404", description = "No such subsidy")
    public Page<FactView> facts(
            @RestPath UUID id,
            @Parameter(description = "Kind of fact, such as PAID") @RestQuery String kind,
            @Parameter(description = "A payment order") @RestQuery UUID item,
            @BeanParam @Valid PageQuery query) {
        return service.facts(id, kind, item, query);
    }

    @GET
    @Path("/{id}/verification")
    @Operation(operationId = "verifySubsidy", summary = "Recompute a subsidy's chain of facts and totals")
    @APIResponse(responseCode = "200", description = "What was found, with the first fact that does not hold")
    @APIResponse(responseCode = "404", description = "No such subsidy")
    public Verification verify(@RestPath UUID id) {
        return service.verify(id);
    }
}
