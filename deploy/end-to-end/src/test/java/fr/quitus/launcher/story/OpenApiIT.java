package fr.quitus.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.quitus.launcher.OneQuitus;
import fr.quitus.launcher.Quitus;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneQuitus.class)
class OpenApiIT {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final String PROBLEM = "application/problem+json";

    @Test
    void isValidForAnIndependentParser(Quitus quitus) {
        String document = document(quitus.gateway()).toString();

        var parsed = new OpenAPIV3Parser().readContents(document, null, new ParseOptions());

        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI().getOpenapi()).startsWith("3.1");
    }

    @Test
    void holdsEveryPathOfBothServices(Quitus quitus) {
        var merged = paths(document(quitus.gateway()));

        for (String service : List.of("subsidy-service", "cofinancing-service")) {
            var own = paths(document(quitus.base(service)));
            own.removeIf(path -> !path.startsWith("/v1/"));
            assertThat(own).as(service).hasSizeGreaterThan(10);
            assertThat(merged).as(service).containsAll(own);
        }
        assertThat(merged).contains("/v1/statements", "/v1/actions/{reference}/position", "/v1/overview", "/openapi");
    }

    @Test
    void namesEveryOperationOnce(Quitus quitus) {
        var ids = operations(document(quitus.gateway())).values().stream()
                .map(operation -> operation.path("operationId").asText())
                .toList();

        assertThat(ids).doesNotContain("").doesNotHaveDuplicates().hasSizeGreaterThan(40);
    }

    @Test
    void describesEveryOperation(Quitus quitus) {
        var operations = operations(document(quitus.gateway()));

        var softly = new SoftAssertions();
        operations.forEach((name, operation) -> requireDescribed(softly, name, operation));
        softly.assertAll();
    }

    private static void requireDescribed(SoftAssertions softly, String name, JsonNode operation) {
        softly.assertThat(operation.path("summary").asText()).as(name).isNotBlank();
        var statuses = names(operation.path("responses"));
        softly.assertThat(statuses).as(name).contains("400", "500").anyMatch(status -> status.startsWith("2"));
        statuses.forEach(status -> requireExample(softly, name, status, operation.at("/responses/" + status)));
        if (operation.has("requestBody")) {
            requireExamples(softly, name + " request", operation.at("/requestBody/content"));
        }
    }

    /** A refusal's example is in the schema that all refusals share. */
    private static void requireExample(SoftAssertions softly, String name, String status, JsonNode response) {
        softly.assertThat(response.path("description").asText())
                .as(name + " " + status)
                .isNotBlank();
        if (status.startsWith("2")) {
            requireExamples(softly, name + " " + status, response.path("content"));
        } else {
            softly.assertThat(names(response.path("content")))
                    .as(name + " " + status)
                    .contains(PROBLEM);
        }
    }

    /** A file's body has no JSON example; an answer without a body has the status 204. */
    private static void requireExamples(SoftAssertions softly, String what, JsonNode content) {
        softly.assertThat(what.endsWith(" 204") || !content.isEmpty())
                .as(what + " has content")
                .isTrue();
        content.properties().stream()
                .filter(type -> type.getKey().contains("json"))
                .filter(type -> !type.getValue().has("example")
                        && type.getValue().path("examples").isEmpty())
                .forEach(type -> softly.fail(what + " has no example in " + type.getKey()));
    }

    private static Map<String, JsonNode> operations(JsonNode document) {
        var operations = new TreeMap<String, JsonNode>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation ->
                                operations.put(operation.getKey() + " " + path.getKey(), operation.getValue())));
        return operations;
    }

    private static JsonNode document(URI base) {
        return Api.at(base, "reader").get("/openapi?format=json").body();
    }

    private static Set<String> paths(JsonNode document) {
        return names(document.path("paths"));
    }

    private static Set<String> names(JsonNode node) {
        Iterable<String> names = node::fieldNames;
        return StreamSupport.stream(names.spliterator(), false).collect(Collectors.toCollection(TreeSet::new));
    }
}
