package fr.quitus.subsidy.beneficiary;

import fr.quitus.support.http.Created;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Retried
@Path("/v1/beneficiaries")
@Tag(name = "Beneficiaries", description = "Who is granted subsidies")
class BeneficiaryResource {

    private final BeneficiaryService service;

    BeneficiaryResource(BeneficiaryService service) {
        this.service = service;
    }

    @POST
    @Operation(operationId = "registerBeneficiary", summary = "Register a beneficiary")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = BeneficiaryView.class)))
    @APIResponse(responseCode = "409", description = "Another beneficiary has this identifier")
    public RestResponse<BeneficiaryView> register(@NotNull @Valid NewBeneficiary request) {
        var registered = service.register(request);
        return Created.at("/v1/beneficiaries/" + registered.id(), registered);
    }

    @GET
    @Operation(operationId = "listBeneficiaries", summary = "List beneficiaries")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<BeneficiaryView> list(
            @Parameter(description = "SIRET, 14 digits") @RestQuery String siret,
            @Parameter(description = "RNA number: W and 9 characters") @RestQuery String rna,
            @BeanParam @Valid PageQuery query) {
        return service.list(siret, rna, query);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getBeneficiary", summary = "Read a beneficiary")
    @APIResponse(responseCode = "200", description = "The beneficiary")
    @APIResponse(responseCode = "404", description = "No such beneficiary")
    public BeneficiaryView find(@RestPath UUID id) {
        return service.find(id);
    }
}
