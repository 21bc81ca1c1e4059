package fr.quitus.gateway.statement;

import fr.quitus.gateway.upstream.Asking;
import fr.quitus.support.identity.Caller;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/v1/statements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Gateway", description = "Both services at once")
class StatementResource {

    private static final String MAPPING =
            "Read the file as a CSV by the mapping that both services have under this name";

    private static final String DRY_RUN = "true: say what both services would make of the file, and keep nothing";

    private static final String LIMIT = "Lines on a page, 1 to 500";

    private final StatementService service;
    private final Caller caller;

    StatementResource(StatementService service, Caller caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @Consumes({
        MediaType.APPLICATION_OCTET_STREAM,
        MediaType.TEXT_PLAIN,
        "text/csv",
        MediaType.APPLICATION_XML,
        MediaType.TEXT_XML,
        "application/gzip",
        "application/zip",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    })
    @Operation(
            operationId = "uploadStatement",
            summary = "Send a statement to both services; each line is explained by one side, the other or neither")
    @APIResponse(
            responseCode = "200",
            description =
                    "Each side that read it knew the file: nothing was done again; or a dry run: nothing was kept",
            content = @Content(schema = @Schema(implementation = StatementView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Read; complete says whether by all that are concerned",
            content = @Content(schema = @Schema(implementation = StatementView.class)))
    @APIResponse(
            responseCode = "202",
            description = "A side imports it in the background; its job tells how it goes on",
            content = @Content(schema = @Schema(implementation = StatementView.class)))
    @APIResponse(responseCode = "413", description = "The file is too large")
    @APIResponse(responseCode = "415", description = "The media type is not one of a file")
    @APIResponse(responseCode = "422", description = "No side can use the file; the refusal says why")
    @APIResponse(responseCode = "503", description = "No service that could read it answers")
    public RestResponse<StatementView> upload(
            InputStream body,
            @RestQuery @Size(max = 60) @Parameter(description = MAPPING) String mapping,
            @RestQuery @DefaultValue("50") @Min(1) @Max(500) @Parameter(description = LIMIT) int limit,
            @RestQuery @DefaultValue("false") @Parameter(description = DRY_RUN) boolean dryRun,
            @Context HttpHeaders headers) {
        var asking = Asking.of(caller, headers.getHeaderString("Idempotency-Key"), headers.getHeaderString("Prefer"));
        var type = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
        var upload = new Upload(body, type == null ? MediaType.APPLICATION_OCTET_STREAM : type, mapping);
        return dryRun
                ? RestResponse.ok(service.tryOut(upload, limit, asking))
                : answer(service.receive(upload, limit, asking));
    }

    private static RestResponse<StatementView> answer(StatementService.Received received) {
        if (!received.isNew() && !received.isImporting()) {
            return RestResponse.ok(received.view());
        }
        var status = received.isImporting() ? RestResponse.Status.ACCEPTED : RestResponse.Status.CREATED;
        return ResponseBuilder.<StatementView>create(status)
                .header("Location", "/v1/statements/" + received.view().sha256())
                .entity(received.view())
                .build();
    }

    @GET
    @Path("{sha256}")
    @Operation(operationId = "readStatement", summary = "Read again what both services made of a file")
    @APIResponse(responseCode = "200", description = "The answer, as things stand now")
    @APIResponse(responseCode = "404", description = "No service has read such a file")
    @APIResponse(responseCode = "503", description = "No service that may know the file answers")
    public StatementView read(
            @RestPath @Pattern(regexp = "[0-9a-f]{64}") @Parameter(description = "SHA-256 of the file, 64 hex digits")
                    String sha256,
            @RestQuery @DefaultValue("50") @Min(1) @Max(500) @Parameter(description = LIMIT) int limit,
            @RestQuery @Size(max = 1000) @Parameter(description = "The `next` of the page before") String cursor) {
        return service.read(sha256, cursor, limit, Asking.of(caller));
    }
}
