package fr.quitus.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergedDocumentTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String FIRST = """
            {"paths": {
               "/v1/a": {"get": {"operationId": "list", "x": {"$ref": "#/components/schemas/Outer"}}},
               "/hidden": {"get": {"operationId": "hidden", "x": {"$ref": "#/components/schemas/Hidden"}}}},
             "components": {"schemas": {
               "Outer": {"properties": {"inner": {"$ref": "#/components/schemas/Inner"}}},
               "Inner": {"type": "string"},
               "Same": {"type": "integer"},
               "Hidden": {"type": "null"}}}}
            """;

    private static final String SECOND = """
            {"paths": {
               "/v1/b": {"get": {"operationId": "list", "x": {"$ref": "#/components/schemas/Outer"},
                                 "y": {"$ref": "#/components/schemas/Same"}}}},
             "components": {"schemas": {
               "Outer": {"properties": {"inner": {"$ref": "#/components/schemas/Inner"}}},
               "Inner": {"type": "boolean"},
               "Same": {"type": "integer"}}}}
            """;

    @Test
    void renamesWhatDiffersAndWhatRefersToIt() throws JsonProcessingException {
        var schemas = merged().path("components").path("schemas");

        assertThat(schemas.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("Outer", "Inner", "SecondOuter", "SecondInner", "Same");
        assertThat(schemas.at("/SecondOuter/properties/inner/$ref").asText())
                .isEqualTo("#/components/schemas/SecondInner");
        assertThat(schemas.at("/Outer/properties/inner/$ref").asText()).isEqualTo("#/components/schemas/Inner");
    }

    @Test
    void leavesNoReferenceDangling() throws JsonProcessingException {
        var document = merged();

        assertThat(References.in(document))
                .allSatisfy(
                        name -> assertThat(document.at("/components/" + name).isMissingNode())
                                .isFalse());
    }

    @Test
    void givesEveryOperationItsOwnId() throws JsonProcessingException {
        var paths = merged().path("paths");

        assertThat(paths.path("/v1/a").at("/get/operationId").asText()).isEqualTo("firstList");
        assertThat(paths.path("/v1/b").at("/get/operationId").asText()).isEqualTo("secondList");
    }

    @Test
    void showsOnlyWhatCanBeReached() throws JsonProcessingException {
        var document = merged();

        assertThat(document.path("paths").has("/hidden")).isFalse();
        assertThat(document.at("/components/schemas/Hidden").isMissingNode()).isTrue();
        assertThat(document.at("/servers/0/url").asText()).isEqualTo("/");
    }

    private static ObjectNode merged() throws JsonProcessingException {
        return MergedDocument.of(List.of(part("First", FIRST), part("Second", SECOND)));
    }

    private static Part part(String prefix, String document) throws JsonProcessingException {
        return new Part(prefix, (ObjectNode) JSON.readTree(document), path -> path.startsWith("/v1/"));
    }
}
