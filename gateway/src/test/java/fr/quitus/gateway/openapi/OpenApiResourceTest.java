package fr.quitus.gateway.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.quitus.gateway.peer.Peers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Peers.class)
class OpenApiResourceTest {

    private static final String SERVICE = """
            {"openapi": "3.1.0", "info": {"title": "S", "version": "1"}, "paths": {
              "/v1/%1$s": {"get": {"operationId": "list-%1$s", "summary": "List", "responses": {"200": {
                "description": "ok", "content": {"application/json": {
                  "schema": {"$ref": "#/components/schemas/View"}, "example": {}}}}}}},
              "/openapi-of-mine": {"get": {"responses": {"200": {"description": "no"}}}}},
             "components": {"schemas": {"View": {"type": "object", "description": "%1$s"}}}}
            """;

    Peers peers;

    @BeforeEach
    void bothServicesHaveADocument() {
        peers.reset();
        peers.subsidy().answers("/openapi", 200, SERVICE.formatted("subsidies"));
        peers.cofinancing().answers("/openapi", 200, SERVICE.formatted("funders"));
    }

    @Test
    void mergesBothServicesAndItsOwnOperations() {
        given().get("/openapi")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("openapi", equalTo("3.1.0"))
                .body("x-quitus-unavailable", nullValue())
                .body("paths", hasKey("/v1/subsidies"))
                .body("paths", hasKey("/v1/funders"))
                .body("paths", hasKey("/health"))
                .body("paths", not(hasKey("/openapi-of-mine")));
    }

    @Test
    void isValidForAnIndependentParser() {
        var document = given().get("/openapi").asString();

        var parsed = new OpenAPIV3Parser().readContents(document, null, new ParseOptions());

        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI().getPaths()).isNotEmpty();
    }

    @Test
    void describesEveryOperationOfItsOwn() throws JsonProcessingException {
        var document = new ObjectMapper().readTree(given().get("/openapi").asString());

        document.path("paths").properties().stream()
                .filter(path -> !path.getKey().equals("/v1/subsidies"))
                .filter(path -> !path.getKey().equals("/v1/funders"))
                .flatMap(path -> path.getValue().properties().stream())
                .filter(operation -> operation.getValue().has("responses"))
                .forEach(operation -> assertDescribed(operation.getValue()));
        assertThat(document.path("paths").size()).isGreaterThan(3);
    }

    private static void assertDescribed(JsonNode operation) {
        assertThat(operation.path("operationId").asText()).isNotEmpty();
        assertThat(operation.path("summary").asText())
                .as(operation.path("operationId").asText())
                .isNotEmpty();
        operation.path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .forEach(response -> assertThat(response.getValue().findValue("example"))
                        .as(operation.path("operationId").asText())
                        .isNotNull());
        assertThat(operation.path("responses").has("500")).isTrue();
    }

    @Test
    void saysWhichServiceIsDownAndServesItsLastCopy() {
        given().get("/openapi").then().statusCode(200);
        peers.cofinancing().stop();

        given().get("/openapi")
                .then()
                .statusCode(200)
                .body("x-quitus-unavailable[0].service", equalTo("cofinancing-service"))
                .body("x-quitus-unavailable[0].servedFrom", equalTo("LAST_COPY"))
                .body("paths", hasKey("/v1/funders"));
    }

    @Test
    void answersInYamlWhenAsked() {
        given().get("/openapi?format=yaml")
                .then()
                .statusCode(200)
                .contentType(containsString("yaml"))
                .body(containsString("openapi: \"3.1.0\""));
    }

    @Test
    void showsSwaggerUiOnTheMergedDocument() {
        given().get("/docs/").then().statusCode(200).body(containsString("/openapi"));
    }

    @Test
    void tellsTheHealthOfEachServiceAndStaysInService() {
        peers.subsidy().answers("/q/health/ready", 200, "{\"status\":\"UP\"}");
        peers.cofinancing().answers("/q/health/ready", 503, "{\"status\":\"DOWN\"}");

        given().get("/health")
                .then()
                .statusCode(200)
                .body("status", equalTo("DEGRADED"))
                .body("services[0].status", equalTo("UP"))
                .body("services[1].service", equalTo("cofinancing-service"))
                .body("services[1].status", equalTo("DOWN"))
                .body("services[1].reason", equalTo("NOT_READY"));
    }

    @Test
    void doesNotWaitLongForTheHealthOfAServiceThatHangs() {
        peers.subsidy().on("/q/health/ready", request -> {});

        given().get("/health").then().statusCode(200).body("services[0].reason", equalTo("GATEWAY_TIMEOUT"));
    }
}
