package fr.quitus.reconciliation.importing;

import fr.quitus.support.paging.Page;
import fr.quitus.support.paging.PageQuery;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;

/** A service mounts it by a subclass with {@code @Path(".../imports")} and this constructor. */
@Produces(MediaType.APPLICATION_JSON)
public abstract class ImportResource {

    private final Imports imports;

    protected ImportResource(Imports imports) {
        this.imports = imports;
    }

    @GET
    @Operation(operationId = "list{Side}Imports", summary = "List the imports in the background")
    @APIResponse(responseCode = "200", description = "A page of imports, in the order they were asked for")
    public Page<ImportView> list(@BeanParam @Valid PageQuery query) {
        return imports.page(query);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "get{Side}Import", summary = "Show how far an import is, and its report once it is done")
    @APIResponse(responseCode = "200", description = "The import as it stands")
    @APIResponse(responseCode = "404", description = "No such import")
    public ImportView get(@RestPath UUID id) {
        return imports.one(id);
    }

    @POST
    @Path("{id}/cancellation")
    @Operation(operationId = "cancel{Side}Import", summary = "Cancel an import whose lines are not yet stored")
    @APIResponse(responseCode = "200", description = "Cancelled: nothing of the file is kept")
    @APIResponse(responseCode = "404", description = "No such import")
    @APIResponse(responseCode = "409", description = "The lines are stored already, or the import has failed")
    public ImportView cancel(@RestPath UUID id) {
        return imports.cancel(id);
    }
}
