package fr.quitus.support.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Completes each operation with what all share: the problem document for every refusal, and its examples, which are
 * real JSON files {@code openapi/<operationId>.request.json} and {@code openapi/<operationId>.response.json}.
 *
 * <p>Libraries that several services mount write {@code {Side}} in their operationIds. It becomes the service's
 * {@code quitus.reconciliation.side}, so that the merged document has no doubled name; their examples are filed under
 * the plain word {@code Side}.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiConventions implements OASFilter {

    private static final String PROBLEM = "application/problem+json";
    private static final String SIDE = "{Side}";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.getComponents().addSchema("Problem", problem());
        if (api.getInfo() != null) {
            api.getInfo().setLicense(OASFactory.createLicense().name("EUPL-1.2").identifier("EUPL-1.2"));
        }
        if (api.getPaths() == null) {
            return;
        }
        api.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations().values().forEach(ApiConventions::complete));
    }

    private static void complete(Operation operation) {
        var responses = operation.getResponses();
        for (String status : List.of("400", "500")) {
            if (!responses.hasAPIResponse(status)) {
                responses.addAPIResponse(
                        status,
                        OASFactory.createAPIResponse()
                                .description(
                                        status.equals("400") ? "The request is not acceptable" : "Internal error"));
            }
        }
        responses.getAPIResponses().forEach((status, response) -> {
            if (status.compareTo("400") >= 0) {
                response.setContent(problemContent());
            } else {
                addExample(response, example(operation, "response"));
            }
        });
        if (operation.getRequestBody() != null && operation.getRequestBody().getContent() != null) {
            addExample(operation.getRequestBody().getContent(), example(operation, "request"));
        }
        nameSide(operation);
    }

    private static void nameSide(Operation operation) {
        if (operation.getOperationId() != null && operation.getOperationId().contains(SIDE)) {
            var side = ConfigProvider.getConfig().getValue("quitus.reconciliation.side", String.class);
            operation.setOperationId(operation.getOperationId().replace(SIDE, side));
        }
    }

    private static void addExample(APIResponse response, Object example) {
        if (response.getContent() != null) {
            addExample(response.getContent(), example);
        }
    }

    private static void addExample(Content content, Object example) {
        if (example != null) {
            content.getMediaTypes().values().forEach(mediaType -> {
                if (mediaType.getExample() == null) {
                    mediaType.setExample(example);
                }
            });
        }
    }

    private static Object example(Operation operation, String side) {
        var file = "openapi/" + String.valueOf(operation.getOperationId()).replace(SIDE, "Side") + "." + side + ".json";
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            return in == null ? null : JSON.convertValue(JSON.readTree(in), Object.class);
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException("The example " + file + " is not JSON", malformed);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Content problemContent() {
        return OASFactory.createContent()
                .addMediaType(
                        PROBLEM,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem")));
    }

    private static Schema problem() {
        return object("What went wrong (RFC 9457); clients branch on code, never on words.")
                .addProperty("title", text("Short words for the status"))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text("What a finance officer needs to know, in English or French"))
                .addProperty("code", text("Stable name of the rule that refused"))
                .addProperty("requestId", text("The same as in the header X-Request-Id"))
                .addProperty("instance", text("The path that was asked"))
                .addProperty(
                        "violations",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(object("One fault of the input")
                                        .addProperty("field", text("Path of the field"))
                                        .addProperty("message", text("The rule it breaks"))
                                        .addProperty("rejected", text("The value as it was sent"))))
                .required(List.of("title", "status", "code"))
                .examples(List.of(Map.of(
                        "title", "Bad request",
                        "status", 400,
                        "detail", "The request breaks one rule; see violations.",
                        "code", "INVALID_INPUT",
                        "requestId", "6f1b3a52-0d0e-4a55-9a39-0f6a4b1f3c11",
                        "violations", List.of(Map.of("field", "award.amount", "message", "must be more than zero")))));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
