package fr.quitus.cofinancing.receipt;

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
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Receipts over HTTP. */
@Path("/v1/receipts")
@Retried
@Tag(name = "Receipts", description = "Money that came in, with an order or without")
class ReceiptResource {

    private final ReceiptService service;
    private final MoneyWithoutOrder withoutOrder;

    ReceiptResource(ReceiptService service, MoneyWithoutOrder withoutOrder) {
        this.service = service;
        this.withoutOrder = withoutOrder;
    }

    @POST
    @Operation(operationId = "recordReceipt", summary = "Record money received on a revenue order")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReceiptView.class)))
    @APIResponse(responseCode = "409", description = "The order is rejected or cancelled")
    @APIResponse(responseCode = "422", description = "More than remains to receive, or a date that cannot be")
    public RestResponse<ReceiptView> record(@NotNull @Valid NewReceipt request) {
        var receipt = service.record(request);
        return Created.at("/v1/revenue-orders/" + receipt.revenueOrder(), receipt);
    }

    @GET
    @Operation(operationId = "listReceipts", summary = "List what has come or is expected, by revenue order")
    @APIResponse(responseCode = "200", description = "A page of receipts; without state, those that have an order")
    public Page<ReceiptView> list(
            @RestQuery UUID contribution, @RestQuery ReceiptState state, @BeanParam @Valid PageQuery query) {
        return state == ReceiptState.WITHOUT_ORDER && contribution == null
                ? withoutOrder.list(query)
                : service.list(contribution, state, query);
    }

    @POST
    @Path("/{lineId}/regularisation")
    @Operation(operationId = "regulariseReceipt", summary = "Issue the revenue order for money that came with none")
    @APIResponse(
            responseCode = "201",
            description =
                    "The order is issued and the money received on it; by a P503, the bank's line proves the receipt",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReceiptView.class)))
    @APIResponse(responseCode = "404", description = "No such line")
    @APIResponse(responseCode = "409", description = "The line does not wait, or the number is taken")
    @APIResponse(responseCode = "412", description = "The line has changed since it was read")
    @APIResponse(
            responseCode = "422",
            description = "The line is no receipt without order, or a rule forbids the order")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<ReceiptView> regularise(
            @RestPath UUID lineId,
            @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid Regularisation request) {
        var receipt = withoutOrder.regularise(lineId, ifMatch, request);
        return Created.at("/v1/revenue-orders/" + receipt.revenueOrder(), receipt);
    }
}
