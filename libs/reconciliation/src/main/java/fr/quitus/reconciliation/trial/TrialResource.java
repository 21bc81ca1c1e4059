package fr.quitus.reconciliation.trial;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** A service mounts it by a subclass with {@code @Path(".../trials")} and this constructor. */
@Produces(MediaType.APPLICATION_JSON)
public abstract class TrialResource {

    private final RuleTrials trials;

    protected TrialResource(RuleTrials trials) {
        this.trials = trials;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "try{Side}RuleSet",
            summary = "Try a set of rules on last month's lines, or those of a period: what would have changed")
    @APIResponse(responseCode = "200", description = "The changes; nothing is kept")
    @APIResponse(
            responseCode = "422",
            description = "A rule is not known, two collide, or the period has too many lines")
    public TrialView attempt(@NotNull @Valid NewTrial request) {
        return trials.tried(request);
    }
}
