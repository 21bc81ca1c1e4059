package fr.quitus.gateway.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import fr.quitus.gateway.upstream.Asking;
import fr.quitus.support.identity.Caller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/openapi")
@Tag(name = "Gateway", description = "Both services at once")
class OpenApiResource {

    private static final String JSON = "application/json";
    private static final String YAML = "application/yaml";
    private static final YAMLMapper AS_YAML = new YAMLMapper();

    private final OpenApiService service;
    private final Caller caller;
    private final ObjectMapper json;

    OpenApiResource(OpenApiService service, Caller caller, ObjectMapper json) {
        this.service = service;
        this.caller = caller;
        this.json = json;
    }

    @GET
    @Produces({JSON, YAML})
    @Operation(operationId = "readOpenApi", summary = "Read this document, in JSON or YAML")
    @APIResponse(
            responseCode = "200",
            description = "The OpenAPI 3.1 document of everything reachable",
            content = @Content(mediaType = JSON, schema = @Schema(type = SchemaType.OBJECT)))
    public Response read(
            @Parameter(description = "json or yaml; without it the header Accept decides") @RestQuery String format,
            @Parameter(hidden = true) @HeaderParam("Accept") String accept)
            throws JsonProcessingException {
        var document = service.merged(Asking.of(caller));
        return isYaml(format, accept)
                ? Response.ok(AS_YAML.writeValueAsString(document), YAML).build()
                : Response.ok(json.writeValueAsString(document), JSON).build();
    }

    private static boolean isYaml(String format, String accept) {
        return format == null
                ? accept != null && accept.contains("yaml") && !accept.contains("json")
                : format.toLowerCase(Locale.ROOT).startsWith("y");
    }
}
