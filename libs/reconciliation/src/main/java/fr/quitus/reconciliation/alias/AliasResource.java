package fr.quitus.reconciliation.alias;

import fr.quitus.support.http.Versioned;
import fr.quitus.support.paging.Page;
import fr.quitus.support.paging.PageQuery;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** A service mounts it by a subclass with {@code @Path(".../aliases")} and this constructor. */
@Produces(MediaType.APPLICATION_JSON)
public abstract class AliasResource {

    private final Aliases aliases;

    protected AliasResource(Aliases aliases) {
        this.aliases = aliases;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "store{Side}Alias",
            summary = "Say that a name on statements is a party's; it counts from the next run on")
    @APIResponse(
            responseCode = "201",
            description = "Stored",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AliasView.class)))
    @APIResponse(responseCode = "409", description = "The name is an alias already")
    @APIResponse(responseCode = "422", description = "Both are the same name already")
    public RestResponse<AliasView> store(@NotNull @Valid NewAlias request, @Context UriInfo address) {
        var stored = aliases.store(request);
        return tagged(stored)
                .created(address.getAbsolutePathBuilder()
                        .path(stored.id().toString())
                        .build()
                        .getPath());
    }

    @GET
    @Operation(operationId = "list{Side}Aliases", summary = "List the names that persons have said to be a party's")
    @APIResponse(responseCode = "200", description = "A page of aliases, in the order in which they were stored")
    public Page<AliasView> list(
            @RestQuery @DefaultValue("false") @Parameter(description = "true: not those that were revoked")
                    boolean standing,
            @BeanParam @Valid PageQuery query) {
        return aliases.page(standing, query);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "get{Side}Alias", summary = "Show an alias")
    @APIResponse(responseCode = "200", description = "The alias; its ETag is needed to revoke it")
    @APIResponse(responseCode = "404", description = "No such alias")
    public RestResponse<AliasView> get(@RestPath UUID id) {
        return tagged(aliases.one(id)).ok();
    }

    @POST
    @Path("{id}/revocation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "revoke{Side}Alias",
            summary = "Revoke an alias, with a reason; what was matched by it stays")
    @APIResponse(responseCode = "200", description = "Revoked")
    @APIResponse(responseCode = "404", description = "No such alias")
    @APIResponse(responseCode = "409", description = "It is revoked already")
    @APIResponse(responseCode = "412", description = "The alias has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<AliasView> revoke(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid AliasRevocation request) {
        return tagged(aliases.revoke(id, ifMatch, request.reason().strip())).ok();
    }

    private static Versioned<AliasView> tagged(AliasView alias) {
        return new Versioned<>(alias, alias.version());
    }
}
