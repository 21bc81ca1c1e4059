package fr.quitus.reconciliation.queue;

import fr.quitus.support.http.ETags;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** A service mounts it by a subclass with {@code @Path(".../exceptions")} and this constructor. */
@Produces(MediaType.APPLICATION_JSON)
public abstract class ExceptionResource {

    private final Exceptions exceptions;
    private final Handling handling;
    private final Bulk bulk;

    protected ExceptionResource(Exceptions exceptions, Handling handling, Bulk bulk) {
        this.exceptions = exceptions;
        this.handling = handling;
        this.bulk = bulk;
    }

    @GET
    @Operation(
            operationId = "list{Side}Exceptions",
            summary = "List the lines, and the overdue movements, that wait for a person")
    @APIResponse(
            responseCode = "200",
            description = "A page; sort by severity, amount, since, dueOn, assignee or arrival")
    public Page<ExceptionView> list(@BeanParam @Valid ExceptionFilter filter, @BeanParam @Valid PageQuery query) {
        return exceptions.page(filter, query);
    }

    @GET
    @Path("counts")
    @Operation(operationId = "count{Side}Exceptions", summary = "Count what waits for a person, by kind")
    @APIResponse(responseCode = "200", description = "The counts")
    public ExceptionCounts counts() {
        return exceptions.counts();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "get{Side}Exception", summary = "Show all that a person needs to decide")
    @APIResponse(responseCode = "200", description = "Why it waits, what can be done, and what happened")
    @APIResponse(responseCode = "404", description = "No such line")
    public RestResponse<ExceptionFile> get(@RestPath UUID id) {
        return tagged(id);
    }

    @PUT
    @Path("{id}/assignment")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "assign{Side}Exception",
            summary = "Say who takes care of a line or a movement, and until when")
    @APIResponse(responseCode = "200", description = "Assigned")
    @APIResponse(responseCode = "404", description = "No such line")
    @APIResponse(responseCode = "409", description = "No matching has looked at the line yet")
    @APIResponse(responseCode = "412", description = "The line has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<ExceptionFile> assign(
            @RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid Assignment request) {
        handling.assign(id, ifMatch, request);
        return tagged(id);
    }

    @POST
    @Path("{id}/comments")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "comment{Side}Exception", summary = "Comment on a line or a movement")
    @APIResponse(responseCode = "200", description = "Kept")
    @APIResponse(responseCode = "404", description = "No such line")
    public RestResponse<ExceptionFile> comment(@RestPath UUID id, @NotNull @Valid NewComment request) {
        handling.comment(id, request);
        return tagged(id);
    }

    @POST
    @Path("bulk")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "act{Side}Exceptions", summary = "Do many actions on the queue, each for itself")
    @APIResponse(responseCode = "200", description = "What became of each")
    public BulkAnswer act(@NotNull @Valid BulkRequest request) {
        return bulk.act(request);
    }

    private RestResponse<ExceptionFile> tagged(UUID id) {
        var file = handling.file(id);
        return RestResponse.ResponseBuilder.ok(file)
                .header(HttpHeaders.ETAG, ETags.of(file.version()))
                .build();
    }
}
