package fr.quitus.subsidy.budget;

import fr.quitus.ledger.FactView;
import fr.quitus.ledger.Verification;
import fr.quitus.support.http.Created;
import fr.quitus.support.paging.Page;
import fr.quitus.support.paging.PageQuery;
import fr.quitus.support.retry.Retried;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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

@Retried
@Path("/v1/budget-lines")
@Tag(name = "Budget lines", description = "Credits of a financial year")
class BudgetResource {

    private final BudgetService service;

    BudgetResource(BudgetService service) {
        this.service = service;
    }

    @POST
    @Operation(operationId = "openBudgetLine", summary = "Open a budget line, with no credits yet")
    @APIResponse(
            responseCode = "201",
            description = "Opened",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BudgetLineView.class)))
    @APIResponse(responseCode = "409", description = "The line is already open in this budget and year")
    public RestResponse<BudgetLineView> open(@NotNull @Valid NewBudgetLine request) {
        var opened = service.open(request);
        return Created.at("/v1/budget-lines/" + opened.id(), opened);
    }

    @GET
    @Operation(operationId = "listBudgetLines", summary = "List budget lines")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<BudgetLineView> list(
            @RestQuery Integer financialYear,
            @Parameter(description = "The line's account, such as SERV/65748/PROCE") @RestQuery String account,
            @BeanParam @Valid PageQuery query) {
        return service.list(financialYear, account, query);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getBudgetLine", summary = "Read a budget line with its credits")
    @APIResponse(responseCode = "200", description = "The budget line")
    @APIResponse(responseCode = "404", description = "No such budget line")
    public BudgetLineView find(@RestPath UUID id) {
        return service.find(id);
    }

    @POST
    @Path("/{id}/credits")
    @Operation(operationId = "moveCredits", summary = "Open or withdraw credits by a budget decision")
    @APIResponse(responseCode = "200", description = "The line with its new credits")
    @APIResponse(responseCode = "404", description = "No such budget line")
    @APIResponse(responseCode = "422", description = "More would be withdrawn than is available")
    public BudgetLineView move(@RestPath UUID id, @NotNull @Valid CreditMovement request) {
        return service.move(id, request);
    }

    @GET
    @Path("/{id}/facts")
    @Operation(operationId = "listBudgetLineFacts", summary = "List the facts of a budget line")
    @APIResponse(responseCode = "200", description = "One page, in the order of the chain")
    @APIResponse(responseCode = "404", description = "No such budget line")
    public Page<FactView> facts(@RestPath UUID id, @BeanParam @Valid PageQuery query) {
        return service.facts(id, query);
    }

    @GET
    @Path("/{id}/verification")
    @Operation(operationId = "verifyBudgetLine", summary = "Recompute a budget line's chain and totals")
    @APIResponse(responseCode = "200", description = "What was found")
    @APIResponse(responseCode = "404", description = "No such budget line")
    public Verification verify(@RestPath UUID id) {
        return service.verify(id);
    }
}
