package fr.quitus.reconciliation.account;

import fr.quitus.support.paging.Page;
import fr.quitus.support.paging.PageQuery;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;

/** A service mounts it by a subclass with {@code @Path(".../accounts")} and this constructor. */
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public abstract class AccountResource {

    private final DeclaredAccounts accounts;

    protected AccountResource(DeclaredAccounts accounts) {
        this.accounts = accounts;
    }

    @POST
    @ResponseStatus(201)
    @Operation(
            operationId = "declare{Side}Account",
            summary = "Declare an account or budget whose statements may be imported")
    @APIResponse(
            responseCode = "201",
            description = "Declared",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AccountView.class)))
    @APIResponse(responseCode = "409", description = "Already declared, perhaps by its RIB or IBAN")
    public AccountView declare(@NotNull @Valid NewAccount request) {
        return accounts.declare(request);
    }

    @GET
    @Operation(operationId = "list{Side}Accounts", summary = "List the declared accounts")
    @APIResponse(responseCode = "200", description = "A page of accounts")
    public Page<AccountView> list(@BeanParam @Valid PageQuery query) {
        return accounts.page(query);
    }
}
