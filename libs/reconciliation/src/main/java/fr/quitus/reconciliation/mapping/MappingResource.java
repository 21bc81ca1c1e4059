package fr.quitus.reconciliation.mapping;

import fr.quitus.reconciliation.mapped.CsvMapping;
import fr.quitus.support.http.Versioned;
import fr.quitus.support.identity.Caller;
import fr.quitus.support.paging.Page;
import fr.quitus.support.paging.PageQuery;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** A service mounts it by a subclass with {@code @Path(".../mappings")} and this constructor. */
@Produces(MediaType.APPLICATION_JSON)
public abstract class MappingResource {

    private final Mappings mappings;
    private final Caller caller;

    protected MappingResource(Mappings mappings, Caller caller) {
        this.mappings = mappings;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "create{Side}Mapping",
            summary = "Store how a bank or a software writes its list of movements as CSV")
    @APIResponse(
            responseCode = "201",
            description = "Stored",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MappingView.class)))
    @APIResponse(responseCode = "409", description = "There is a mapping of this name: change it")
    @APIResponse(responseCode = "422", description = "The account is not declared")
    public RestResponse<MappingView> create(@NotNull @Valid NewMapping request, @Context UriInfo address) {
        return tagged(mappings.create(request))
                .created(address.getAbsolutePathBuilder()
                        .path(request.name())
                        .build()
                        .getPath());
    }

    @GET
    @Operation(operationId = "list{Side}Mappings", summary = "List the mappings, each in its latest version")
    @APIResponse(responseCode = "200", description = "A page of mappings, by name")
    public Page<MappingView> list(@BeanParam @Valid PageQuery query) {
        return mappings.page(query);
    }

    @GET
    @Path("{name}")
    @Operation(operationId = "get{Side}Mapping", summary = "Show a mapping, in its latest version or an earlier one")
    @APIResponse(responseCode = "200", description = "The mapping; the latest version's ETag is needed to change it")
    @APIResponse(responseCode = "404", description = "No such mapping, or no such version of it")
    public RestResponse<MappingView> get(@RestPath String name, @RestQuery Integer version) {
        return tagged(mappings.one(name, version)).ok();
    }

    @PUT
    @Path("{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "change{Side}Mapping", summary = "Change a mapping: a new version; the earlier are kept")
    @APIResponse(responseCode = "200", description = "The new version")
    @APIResponse(responseCode = "404", description = "No such mapping")
    @APIResponse(responseCode = "412", description = "The mapping has changed since it was read")
    @APIResponse(responseCode = "422", description = "The account is not declared")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<MappingView> change(
            @RestPath String name,
            @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid CsvMapping request) {
        return tagged(mappings.change(name, ifMatch, request)).ok();
    }

    @POST
    @Path("{name}/preview")
    @Consumes({MediaType.APPLICATION_OCTET_STREAM, MediaType.TEXT_PLAIN, "text/csv"})
    @Operation(
            operationId = "preview{Side}Mapping",
            summary = "Show what an import would make of a file's first 20 lines; nothing is stored")
    @APIResponse(responseCode = "200", description = "The lines that can be read, and what is wrong with the others")
    @APIResponse(responseCode = "404", description = "No such mapping")
    public PreviewView preview(@RestPath String name, InputStream file) throws IOException {
        return PreviewView.of(mappings.preview(name, file), caller.locale());
    }

    private static Versioned<MappingView> tagged(MappingView view) {
        return new Versioned<>(view, view.version());
    }
}
