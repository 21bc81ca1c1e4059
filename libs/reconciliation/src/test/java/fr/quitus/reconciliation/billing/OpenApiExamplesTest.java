package fr.quitus.reconciliation.billing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.quitus.reconciliation.outcome.LineOutcomeView;
import fr.quitus.reconciliation.outcome.Verdict;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiExamplesTest {

    @Inject
    ObjectMapper mapper;

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
                    .allSatisfy(response -> assertThat(response.toString()).containsPattern("examples?=\\{"));
        });
    }

    @Test
    void anOutcomeHasAnExampleOfEachKind() throws IOException {
        Map<String, Map<String, Object>> examples = given().accept("application/json")
                .get("/openapi")
                .jsonPath()
                .getMap("paths.'" + Mounted.ROOT
                        + "/outcomes/{id}'.get.responses.'200'.content.'application/json'.examples");

        var kinds = Arrays.stream(Verdict.values())
                .filter(verdict -> verdict != Verdict.NEW)
                .map(Verdict::name)
                .toList();
        assertThat(examples).containsKeys(kinds.toArray(String[]::new)).containsKeys("PARTIAL", "TOLD_AGAIN");
        var strict = mapper.readerFor(LineOutcomeView.class).with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        for (var example : file()) {
            LineOutcomeView outcome = strict.readValue(example.path("value").toString());
            assertThat(outcome.source().sha256()).isEqualTo(outcome.sha256());
        }
    }

    private JsonNode file() throws IOException {
        try (var file = Thread.currentThread()
                .getContextClassLoader()
                .getResourceAsStream("openapi/getSideOutcome.response.examples.json")) {
            return mapper.reader()
                    .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readTree(file);
        }
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
