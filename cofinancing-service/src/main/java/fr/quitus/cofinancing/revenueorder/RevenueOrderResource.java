package fr.quitus.cofinancing.revenueorder;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Revenue orders over HTTP. */
@Path("/v1/revenue-orders")
@Retried
@Tag(name = "Revenue orders", description = "From the authorising officer's order to the money on the account")
class RevenueOrderResource {

    private final RevenueOrderService service;

    RevenueOrderResource(RevenueOrderService service) {
        this.service = service;
    }

    @POST
    @Operation(operationId = "issueRevenueOrder", summary = "Issue a revenue order on a claim")
    @APIResponse(
            responseCode = "201",
            description = "Issued",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = RevenueOrderView.class)))
    @APIResponse(responseCode = "409", description = "The number is taken, or the claim is withdrawn")
    @APIResponse(responseCode = "422", description = "More than the claim has left, or a date that cannot be")
    public RestResponse<RevenueOrderView> issue(@NotNull @Valid NewRevenueOrder request) {
        var order = service.issue(request);
        return Created.at("/v1/revenue-orders/" + order.id(), order);
    }

    @GET
    @Operation(operationId = "listRevenueOrders", summary = "List revenue orders")
    @APIResponse(responseCode = "200", description = "A page of revenue orders")
    public Page<RevenueOrderView> list(@BeanParam @Valid RevenueOrderFilter filter, @BeanParam @Valid PageQuery query) {
        return service.list(filter, query);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getRevenueOrder", summary = "Read a revenue order")
    @APIResponse(responseCode = "200", description = "The revenue order")
    @APIResponse(responseCode = "404", description = "No such revenue order")
    public RevenueOrderView get(@RestPath UUID id) {
        return service.get(id);
    }

    @POST
    @Path("/{id}/acceptance")
    @Operation(operationId = "acceptRevenueOrder", summary = "Record that the accountant accepted the order")
    @APIResponse(responseCode = "200", description = "Accepted")
    @APIResponse(responseCode = "404", description = "No such revenue order")
    @APIResponse(responseCode = "409", description = "Accepted already, rejected or cancelled")
    @APIResponse(responseCode = "422", description = "A date that cannot be")
    public RevenueOrderView accept(@RestPath UUID id, @NotNull @Valid Acceptance request) {
        return service.accept(id, request);
    }

    @POST
    @Path("/{id}/rejection")
    @Operation(operationId = "rejectRevenueOrder", summary = "Record that the accountant rejected the order")
    @APIResponse(responseCode = "200", description = "Rejected")
    @APIResponse(responseCode = "404", description = "No such revenue order")
    @APIResponse(responseCode = "409", description = "Rejected or cancelled already, or money has been received on it")
    @APIResponse(responseCode = "422", description = "A date that cannot be")
    public RevenueOrderView reject(@RestPath UUID id, @NotNull @Valid Rejection request) {
        return service.reject(id, request);
    }

    @POST
    @Path("/{id}/cancellations")
    @Operation(operationId = "cancelRevenueOrder", summary = "Cancel an order, or reduce an accepted one")
    @APIResponse(responseCode = "200", description = "Cancelled or reduced")
    @APIResponse(responseCode = "404", description = "No such revenue order")
    @APIResponse(responseCode = "409", description = "Rejected or cancelled already, or money has been received on it")
    @APIResponse(responseCode = "422", description = "More than is left, or a date that cannot be")
    public RevenueOrderView cancel(@RestPath UUID id, @NotNull @Valid Cancellation request) {
        return service.cancel(id, request);
    }
}
