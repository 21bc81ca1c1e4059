package fr.quitus.subsidy.paymentorder;

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

@Retried
@Path("/v1/payment-orders")
@Tag(name = "Payment orders", description = "From the authorising officer's order to the money at the bank")
class PaymentOrderResource {

    private final PaymentOrderService service;
    private final AccountingService accounting;

    PaymentOrderResource(PaymentOrderService service, AccountingService accounting) {
        this.service = service;
        this.accounting = accounting;
    }

    @POST
    @Operation(operationId = "issuePaymentOrder", summary = "Issue a payment order on a subsidy")
    @APIResponse(
            responseCode = "201",
            description = "Issued",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = PaymentOrderView.class)))
    @APIResponse(responseCode = "404", description = "No such subsidy or budget line")
    @APIResponse(responseCode = "409", description = "The number is taken")
    @APIResponse(responseCode = "422", description = "A rule of public finance refuses it; the code says which")
    public RestResponse<PaymentOrderView> issue(@NotNull @Valid NewPaymentOrder request) {
        var issued = service.issue(request);
        return issued.created("/v1/payment-orders/" + issued.view().id());
    }

    @GET
    @Operation(operationId = "listPaymentOrders", summary = "List payment orders")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<PaymentOrderView> list(@BeanParam OrderFilter filter, @BeanParam @Valid PageQuery query) {
        return service.list(filter, query);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getPaymentOrder", summary = "Read a payment order")
    @APIResponse(responseCode = "200", description = "The payment order; the ETag is its version")
    @APIResponse(responseCode = "404", description = "No such payment order")
    public RestResponse<PaymentOrderView> find(@RestPath UUID id) {
        return service.find(id).ok();
    }

    @POST
    @Path("/{id}/acceptance")
    @Operation(operationId = "acceptPaymentOrder", summary = "Record that the accounting officer accepted the order")
    @APIResponse(responseCode = "200", description = "The order as it now stands")
    @APIResponse(responseCode = "404", description = "No such payment order")
    @APIResponse(responseCode = "409", description = "The state of the order does not allow it")
    @APIResponse(responseCode = "422", description = "The date is not possible")
    public RestResponse<PaymentOrderView> accept(@RestPath UUID id, @NotNull @Valid Requests.NewAcceptance request) {
        return accounting.accept(id, request).ok();
    }

    @POST
    @Path("/{id}/hold")
    @Operation(operationId = "holdPaymentOrder", summary = "Record that the accounting officer holds the order")
    @APIResponse(responseCode = "200", description = "The order as it now stands")
    @APIResponse(responseCode = "404", description = "No such payment order")
    @APIResponse(responseCode = "409", description = "The state of the order does not allow it")
    @APIResponse(responseCode = "422", description = "The date is not possible")
    public RestResponse<PaymentOrderView> hold(@RestPath UUID id, @NotNull @Valid Requests.NewObjection request) {
        return accounting.hold(id, request).ok();
    }

    @POST
    @Path("/{id}/rejection")
    @Operation(operationId = "rejectPaymentOrder", summary = "Record that the accounting officer rejected the order")
    @APIResponse(responseCode = "200", description = "The order as it now stands")
    @APIResponse(responseCode = "404", description = "No such payment order")
    @APIResponse(responseCode = "409", description = "The state of the order does not allow it")
    @APIResponse(responseCode = "422", description = "The date is not possible")
    public RestResponse<PaymentOrderView> reject(@RestPath UUID id, @NotNull @Valid Requests.NewObjection request) {
        return accounting.reject(id, request).ok();
    }

    @POST
    @Path("/{id}/payments")
    @Operation(operationId = "recordPayment", summary = "Record that the accountant says the order is paid")
    @APIResponse(responseCode = "200", description = "The order as it now stands")
    @APIResponse(responseCode = "404", description = "No such payment order")
    @APIResponse(responseCode = "422", description = "More than what is accepted and not paid")
    public RestResponse<PaymentOrderView> pay(@RestPath UUID id, @NotNull @Valid Requests.NewMovement request) {
        return accounting.pay(id, request).ok();
    }

    @POST
    @Path("/{id}/clearings")
    @Operation(operationId = "recordClearing", summary = "Record that the treasury statement shows the payment")
    @APIResponse(responseCode = "200", description = "The order as it now stands")
    @APIResponse(responseCode = "404", description = "No such payment order")
    @APIResponse(responseCode = "422", description = "More than what is paid and not yet seen at the bank")
    public RestResponse<PaymentOrderView> clear(@RestPath UUID id, @NotNull @Valid Requests.NewMovement request) {
        return accounting.clear(id, request).ok();
    }

    @POST
    @Path("/{id}/returns")
    @Operation(operationId = "recordReturn", summary = "Record that the bank gave the money back")
    @APIResponse(responseCode = "200", description = "The order as it now stands")
    @APIResponse(responseCode = "404", description = "No such payment order")
    @APIResponse(responseCode = "422", description = "More than what left the account")
    public RestResponse<PaymentOrderView> giveBack(@RestPath UUID id, @NotNull @Valid Requests.NewMovement request) {
        return accounting.giveBack(id, request).ok();
    }

    @POST
    @Path("/{id}/cancellations")
    @Operation(operationId = "cancelPaymentOrder", summary = "Cancel or reduce what is not paid of an order")
    @APIResponse(responseCode = "200", description = "The order as it now stands")
    @APIResponse(responseCode = "404", description = "No such payment order")
    @APIResponse(responseCode = "409", description = "Nothing of it is left to cancel")
    @APIResponse(responseCode = "422", description = "More than what is not paid")
    public RestResponse<PaymentOrderView> cancel(@RestPath UUID id, @NotNull @Valid Requests.NewCancellation request) {
        return accounting.cancel(id, request).ok();
    }
}
