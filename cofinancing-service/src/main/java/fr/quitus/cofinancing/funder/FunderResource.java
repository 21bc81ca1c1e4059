package fr.quitus.cofinancing.funder;

import fr.quitus.support.http.Created;
import fr.quitus.support.identifier.Siren;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Funders over HTTP. */
@Path("/v1/funders")
@Retried
@Tag(name = "Funders", description = "Who co-finances")
class FunderResource {

    private final FunderService service;

    FunderResource(FunderService service) {
        this.service = service;
    }

    @POST
    @Operation(operationId = "registerFunder", summary = "Register a funder")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = FunderView.class)))
    @APIResponse(responseCode = "409", description = "A funder with this SIREN exists")
    public RestResponse<FunderView> register(@NotNull @Valid NewFunder request) {
        var funder = service.register(request);
        return Created.at("/v1/funders/" + funder.id(), funder);
    }

    @GET
    @Operation(operationId = "listFunders", summary = "List funders")
    @APIResponse(responseCode = "200", description = "A page of funders")
    public Page<FunderView> list(@RestQuery @Siren String siren, @BeanParam @Valid PageQuery query) {
        return service.list(siren, query);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getFunder", summary = "Read a funder")
    @APIResponse(responseCode = "200", description = "The funder")
    @APIResponse(responseCode = "404", description = "No such funder")
    public FunderView get(@RestPath UUID id) {
        return service.get(id);
    }
}
