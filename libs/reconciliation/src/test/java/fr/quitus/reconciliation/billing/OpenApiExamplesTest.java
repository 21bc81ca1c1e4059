package fr.quitus.reconciliation.billing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiExamplesTest {

    @Test
    @SuppressWarnings("unchecked") // the document is read as plain maps
    void everyOperationIsNamedAndAnswersWithAnExample() {
        Map<String, Map<String, Object>> paths =
                given().accept("application/json").get("/openapi").jsonPath().getMap("paths");
        var operations = paths.values().stream()
                .flatMap(path -> path.values().stream())
                .filter(Map.class::isInstance)
                .map(operation -> (Map<String, Object>) operation)
                .toList();

        assertThat(operations).isNotEmpty().allSatisfy(operation -> {
            assertThat(operation).containsKeys("operationId", "summary", "responses");
            assertThat((String) operation.get("operationId"))
                    .doesNotContain("{")
                    .contains("Payment");
            assertThat(successes(operation))
                    .as("%s", operation.get("operationId"))
                    .isNotEmpty()
                    .allSatisfy(response -> assertThat(response.toString()).contains("example="));
        });
    }

    @SuppressWarnings("unchecked") // the document is read as plain maps
    private static List<Object> successes(Map<String, Object> operation) {
        return ((Map<String, Object>) operation.get("responses"))
                .entrySet().stream()
                        .filter(response -> response.getKey().startsWith("2"))
                        .map(Map.Entry::getValue)
                        .toList();
    }
}
