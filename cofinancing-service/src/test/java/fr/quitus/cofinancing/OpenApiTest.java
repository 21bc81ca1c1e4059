package fr.quitus.cofinancing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The document that integrations generate their clients from. */
@QuarkusTest
class OpenApiTest {

    @Test
    void isValidForAnIndependentParser() {
        assertThat(new OpenAPIV3Parser().readContents(document(), null, null).getMessages())
                .isEmpty();
    }

    @Test
    void namesSummarisesAndShowsEveryOperation() {
        assertThat(operations()).hasSizeGreaterThan(20).allSatisfy(operation -> {
            assertThat(operation.getOperationId()).isNotBlank();
            assertThat(operation.getSummary()).isNotBlank();
            assertThat(operation.getResponses()).containsKeys("400", "500");
            operation.getResponses().values().forEach(OpenApiTest::expectDescribed);
        });
        assertThat(operations().stream().map(Operation::getOperationId)).doesNotHaveDuplicates();
    }

    @Test
    void givesAnExampleForEveryJsonBody() {
        assertThat(operations()).allSatisfy(operation -> {
            if (operation.getRequestBody() != null) {
                expectExamples(operation, operation.getRequestBody().getContent());
            }
            operation.getResponses().forEach((status, response) -> {
                if (status.startsWith("2")) {
                    expectExamples(operation, response.getContent());
                }
            });
        });
    }

    @Test
    void showsHowAnOrderIsIssuedInBulk() {
        assertThat(operations())
                .filteredOn(operation -> operation.getOperationId().equals("actReceiptExceptions"))
                .singleElement()
                .satisfies(bulk -> assertThat(bulk.getRequestBody()
                                .getContent()
                                .get("application/json")
                                .getExample()
                                .toString())
                        .contains("CREATE_ORDER", "the balance of the agreement"));
    }

    /** Statement files are no JSON: their formats are documented elsewhere. */
    private static void expectExamples(Operation operation, Content content) {
        if (content != null) {
            content.forEach((type, body) -> assertThat(
                            type.contains("json") && body.getExample() == null && body.getExamples() == null)
                    .as("%s has no example of %s", operation.getOperationId(), type)
                    .isFalse());
        }
    }

    private static void expectDescribed(ApiResponse response) {
        assertThat(response.getDescription()).isNotBlank();
    }

    private static List<Operation> operations() {
        OpenAPI api = new OpenAPIV3Parser().readContents(document(), null, null).getOpenAPI();
        return api.getPaths().entrySet().stream()
                .filter(path -> path.getKey().startsWith("/v1/"))
                .flatMap(path -> path.getValue().readOperations().stream())
                .toList();
    }

    private static String document() {
        return given().accept("application/json").get("/openapi").asString();
    }
}
