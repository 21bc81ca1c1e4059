package fr.quitus.reconciliation.missing;

import fr.quitus.support.paging.Page;
import fr.quitus.support.paging.PageQuery;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** A service mounts it by a subclass with {@code @Path(".../missing")} and this constructor. */
@Produces(MediaType.APPLICATION_JSON)
public abstract class MissingResource {

    private final MissingMovements missing;

    protected MissingResource(MissingMovements missing) {
        this.missing = missing;
    }

    @GET
    @Operation(
            operationId = "listMissing{Side}s",
            summary = "List expected movements that are overdue and that no line proves")
    @APIResponse(responseCode = "200", description = "A page of movements, the longest overdue first")
    public Page<MissingView> list(@RestQuery LocalDate asOf, @BeanParam @Valid PageQuery query) {
        return missing.page(asOf, query);
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getMissing{Side}",
            summary = "Tell what was looked for of an expected movement, and in which statements")
    @APIResponse(responseCode = "200", description = "The movement, and where it does not show")
    @APIResponse(responseCode = "404", description = "Nothing is expected under this id, or no longer")
    public MissingExplanation get(@RestPath UUID id) {
        return missing.one(id);
    }
}
