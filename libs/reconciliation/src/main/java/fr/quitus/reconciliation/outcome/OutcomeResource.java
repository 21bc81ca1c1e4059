package fr.quitus.reconciliation.outcome;

import fr.quitus.reconciliation.statement.Direction;
import fr.quitus.reconciliation.statement.LineKind;
import fr.quitus.support.http.ETags;
import fr.quitus.support.paging.Page;
import fr.quitus.support.paging.PageQuery;
import fr.quitus.support.retry.Retried;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** A service mounts it by a subclass with {@code @Path(".../outcomes")} and this constructor. */
@Retried
@Produces(MediaType.APPLICATION_JSON)
public abstract class OutcomeResource {

    private final OutcomePages pages;
    private final Decisions decisions;

    protected OutcomeResource(OutcomePages pages, Decisions decisions) {
        this.pages = pages;
        this.decisions = decisions;
    }

    @GET
    @Operation(operationId = "list{Side}Outcomes", summary = "List lines by what they prove; filter what waits")
    @APIResponse(responseCode = "200", description = "A page of lines with their outcomes")
    public Page<LineOutcomeView> list(
            @RestQuery Verdict verdict,
            @RestQuery UUID account,
            @RestQuery LineKind kind,
            @RestQuery Direction direction,
            @BeanParam @Valid PageQuery query) {
        return pages.all(new OutcomePages.Wanted(verdict, account, kind, direction), query);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "get{Side}Outcome", summary = "Show a line, what it proves and why")
    @APIResponse(responseCode = "200", description = "The line; its ETag is needed to decide")
    @APIResponse(responseCode = "404", description = "No such line")
    public RestResponse<LineOutcomeView> get(@RestPath UUID id) {
        return tagged(id);
    }

    @POST
    @Path("{id}/confirmation")
    @Operation(operationId = "confirm{Side}Outcome", summary = "Confirm the match that is proposed for a line")
    @APIResponse(responseCode = "200", description = "Matched; the facts are appended")
    @APIResponse(responseCode = "404", description = "No such line")
    @APIResponse(responseCode = "409", description = "Nothing is proposed, or it is no longer expected")
    @APIResponse(responseCode = "412", description = "The line has changed since it was read")
    @APIResponse(responseCode = "422", description = "A rule forbids the fact")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<LineOutcomeView> confirm(@RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch) {
        decisions.confirm(id, ifMatch);
        return tagged(id);
    }

    @POST
    @Path("{id}/choice")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "choose{Side}Outcome", summary = "Say which expected movement a waiting line proves")
    @APIResponse(responseCode = "200", description = "Matched; the facts are appended")
    @APIResponse(responseCode = "404", description = "No such line")
    @APIResponse(responseCode = "409", description = "The line does not wait, or the movement is not expected")
    @APIResponse(responseCode = "412", description = "The line has changed since it was read")
    @APIResponse(responseCode = "422", description = "The line cannot prove it, or a rule forbids the fact")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<LineOutcomeView> choose(
            @RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid Choice request) {
        decisions.choose(id, ifMatch, request);
        return tagged(id);
    }

    @POST
    @Path("{id}/reversal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "reverse{Side}Outcome", summary = "Undo a match by reversing its facts, with a reason")
    @APIResponse(responseCode = "200", description = "Undone; the line waits for a person")
    @APIResponse(responseCode = "404", description = "No such line")
    @APIResponse(responseCode = "409", description = "The line is not matched, or later facts depend on it")
    @APIResponse(responseCode = "412", description = "The line has changed since it was read")
    @APIResponse(responseCode = "422", description = "A rule forbids the reversal")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<LineOutcomeView> reverse(
            @RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid Reversal request) {
        decisions.reverse(id, ifMatch, request.reason().strip());
        return tagged(id);
    }

    @POST
    @Path("{id}/ignoring")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "ignore{Side}Outcome", summary = "Put a waiting line aside, with a cause")
    @APIResponse(responseCode = "200", description = "Ignored; a reversal takes it up again")
    @APIResponse(responseCode = "404", description = "No such line")
    @APIResponse(responseCode = "409", description = "The line does not wait")
    @APIResponse(responseCode = "412", description = "The line has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<LineOutcomeView> ignore(
            @RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid Ignoring request) {
        decisions.ignore(id, ifMatch, request);
        return tagged(id);
    }

    @POST
    @Path("matches")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "match{Side}Outcomes",
            summary = "Match lines by hand: one with several movements, several with one, or a line in parts")
    @APIResponse(responseCode = "200", description = "Matched; the facts are appended")
    @APIResponse(responseCode = "404", description = "No such line")
    @APIResponse(responseCode = "409", description = "A line does not wait, or a movement is not expected")
    @APIResponse(responseCode = "412", description = "A line has changed since it was read")
    @APIResponse(responseCode = "422", description = "The amounts do not add up, or a rule forbids a fact")
    public MatchView match(@NotNull @Valid NewMatch request) {
        return pages.group(decisions.match(request));
    }

    private RestResponse<LineOutcomeView> tagged(UUID id) {
        var view = pages.one(id);
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }
}
