package fr.quitus.subsidy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The published document is valid, and every operation says what a client needs. */
@QuarkusTest
class OpenApiTest {

    @Test
    void isValidAndWhole() {
        var options = new ParseOptions();
        options.setResolve(true);
        var parsed = new OpenAPIV3Parser()
                .readContents(Api.get("/openapi?format=json").extract().asString(), List.of(), options);

        assertThat(parsed.getMessages()).isEmpty();
        var operations = operations(parsed.getOpenAPI());
        assertThat(operations).hasSizeGreaterThan(20).allSatisfy((path, operation) -> {
            assertThat(operation.getOperationId()).isNotBlank();
            assertThat(operation.getSummary()).isNotBlank();
            assertThat(operation.getResponses().keySet()).contains("400", "500");
            assertThat(operation.getResponses().keySet()).anyMatch(status -> status.startsWith("2"));
            assertThat(hasExamples(operation)).as("examples of " + path).isTrue();
        });
        assertThat(operations.values().stream().map(Operation::getOperationId)).doesNotHaveDuplicates();
    }

    private static Map<String, Operation> operations(OpenAPI api) {
        var operations = new TreeMap<String, Operation>();
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> operations.put(method + " " + path, operation)));
        return operations;
    }

    private static boolean hasExamples(Operation operation) {
        var body = operation.getRequestBody();
        return (body == null || hasExample(body.getContent()))
                && operation.getResponses().entrySet().stream()
                        .filter(response -> response.getKey().startsWith("2"))
                        .allMatch(response -> hasExample(response.getValue().getContent()));
    }

    private static boolean hasExample(Content content) {
        return content != null
                && content.entrySet().stream()
                        .filter(type -> type.getKey().contains("json"))
                        .allMatch(type -> type.getValue().getExample() != null
                                || type.getValue().getExamples() != null);
    }
}
