package fr.quitus.support.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;

/**
 * Completes each operation with what all share: the problem document for every refusal, who acts, the meaning of common
 * parameters, and examples, which are real JSON files {@code openapi/<operationId>.request.json} and
 * {@code openapi/<operationId>.response.json}.
 *
 * <p>Libraries that several services mount write {@code {Side}} in their operationIds. It becomes the service's
 * {@code quitus.reconciliation.side}, so that the merged document has no doubled name; their examples are filed under
 * the plain word {@code Side}, or under the side's own name where it has one of its own.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiConventions implements OASFilter {

    static final String SIDE = "{Side}";

    private static final String PROBLEM = "application/problem+json";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        SharedSchemas.complete(api.getComponents());
        if (api.getInfo() != null) {
            api.getInfo().setLicense(OASFactory.createLicense().name("EUPL-1.2").identifier("EUPL-1.2"));
        }
        api.setServers(List.of(
                OASFactory.createServer().url("/").description("Paths are the same here and behind the gateway")));
        // No operation asks for a token yet; an empty list says so, where an absent one leaves it open.
        api.setSecurity(List.of());
        if (api.getPaths() != null) {
            api.getPaths().getPathItems().values().forEach(ApiConventions::complete);
        }
    }

    private static void complete(PathItem path) {
        path.getOperations().forEach((method, operation) -> {
            SharedParameters.complete(method, operation);
            if (method != PathItem.HttpMethod.GET) {
                declare(operation, "503", "Others are changing the same records: ask again after Retry-After");
            }
            completeResponses(operation);
            Examples.addToRequest(operation);
            nameSide(operation);
        });
    }

    private static void completeResponses(Operation operation) {
        declare(operation, "400", "The request is not acceptable");
        declare(operation, "500", "Internal error");
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.compareTo("400") >= 0) {
                response.setContent(problemContent());
            } else {
                Examples.addToResponse(operation, status, response.getContent());
            }
        });
    }

    private static void declare(Operation operation, String status, String description) {
        if (!operation.getResponses().hasAPIResponse(status)) {
            operation
                    .getResponses()
                    .addAPIResponse(status, OASFactory.createAPIResponse().description(description));
        }
    }

    private static void nameSide(Operation operation) {
        if (operation.getOperationId() != null && operation.getOperationId().contains(SIDE)) {
            operation.setOperationId(operation.getOperationId().replace(SIDE, side()));
        }
    }

    static String side() {
        return ConfigProvider.getConfig().getValue("quitus.reconciliation.side", String.class);
    }

    private static Content problemContent() {
        return OASFactory.createContent()
                .addMediaType(
                        PROBLEM,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem")));
    }
}
