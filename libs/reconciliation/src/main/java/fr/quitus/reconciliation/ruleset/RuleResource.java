package fr.quitus.reconciliation.ruleset;

import fr.quitus.support.http.ETags;
import fr.quitus.support.http.Versioned;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** A service mounts it by a subclass with {@code @Path(".../rules")} and this constructor. */
@Produces(MediaType.APPLICATION_JSON)
public abstract class RuleResource {

    private final RuleBook book;

    protected RuleResource(RuleBook book) {
        this.book = book;
    }

    @GET
    @Operation(operationId = "list{Side}Rules", summary = "Show the matching rules that hold, by priority")
    @APIResponse(responseCode = "200", description = "The set; its ETag is needed to activate another")
    public RestResponse<ActiveSet> active() {
        return tagged(book.view());
    }

    @GET
    @Path("sets/{version}")
    @Operation(operationId = "get{Side}RuleSet", summary = "Show a set of matching rules that holds or has held")
    @APIResponse(responseCode = "200", description = "The set; 0 is the one that ships")
    @APIResponse(responseCode = "404", description = "No such set")
    public RestResponse<ActiveSet> set(@RestPath int version) {
        return tagged(book.view(version));
    }

    @POST
    @Path("sets")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "activate{Side}RuleSet", summary = "Make a set of rules hold from now on")
    @APIResponse(responseCode = "200", description = "It holds; what earlier sets decided stays")
    @APIResponse(responseCode = "412", description = "Another set was activated since the ETag was read")
    @APIResponse(responseCode = "422", description = "A rule is not known, or two have one name or one priority")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<ActiveSet> activate(
            @RestHeader(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid NewRuleSet request) {
        return tagged(book.activate(ifMatch, request));
    }

    @GET
    @Path("{name}")
    @Operation(operationId = "get{Side}Rule", summary = "Show a rule, in its newest version or an earlier one")
    @APIResponse(responseCode = "200", description = "The rule; the newest version's ETag is needed to change it")
    @APIResponse(responseCode = "404", description = "No such rule, or no such version of it")
    public RestResponse<StoredRule> get(@RestPath String name, @RestQuery Integer version) {
        return tagged(book.rule(name, version));
    }

    @PUT
    @Path("{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "store{Side}Rule",
            summary = "Store a new version of a rule; it holds once a set with it is activated")
    @APIResponse(responseCode = "200", description = "Stored; the earlier versions are kept")
    @APIResponse(responseCode = "412", description = "There is a newer version than the ETag's")
    @APIResponse(responseCode = "428", description = "If-Match is missing for a name that is known")
    public RestResponse<StoredRule> store(
            @RestPath String name, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid RuleBody request) {
        return tagged(book.store(name, ifMatch, request));
    }

    private static RestResponse<StoredRule> tagged(StoredRule rule) {
        return new Versioned<>(rule, rule.version()).ok();
    }

    private static RestResponse<ActiveSet> tagged(ActiveSet set) {
        return RestResponse.ResponseBuilder.ok(set)
                .header(HttpHeaders.ETAG, ETags.of(set.set()))
                .build();
    }
}
