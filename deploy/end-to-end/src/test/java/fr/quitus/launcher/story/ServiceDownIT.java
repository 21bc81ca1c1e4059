package fr.quitus.launcher.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fr.quitus.launcher.OneQuitus;
import fr.quitus.launcher.Quitus;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(OneQuitus.class)
class ServiceDownIT {

    private static final String POSITION = "/v1/actions/BOOSTER-2022/position";

    @ParameterizedTest
    @CsvSource({
        "subsidy-service, subsidies, awarded, /v1/subsidies, contributions.agreed.amount, 20000",
        "cofinancing-service, contributions, agreed, /v1/contributions, subsidies.awarded.amount, 35000"
    })
    void isNamedAndItsFiguresAreMissingUntilItIsBack(
            String service, String part, String figure, String path, String other, int euros, Quitus quitus)
            throws IOException, InterruptedException {
        var told = new Told(quitus);
        var facts = told.facts();
        var file = statementOf(service);

        quitus.kill(service);
        try {
            at(quitus, POSITION)
                    .statusCode(200)
                    .body("complete", equalTo(false))
                    .body("missing.service", contains(service))
                    .body("missing[0].reason", equalTo("SERVICE_UNAVAILABLE"))
                    .body(part + ".available", equalTo(false))
                    .body(part + "." + figure, nullValue())
                    .body("netCost", nullValue())
                    .body("cofundingRate", nullValue())
                    .body(other, equalTo((float) euros));
            at(quitus, path)
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .body("code", equalTo("SERVICE_UNAVAILABLE"))
                    .body("detail", containsString(service));
            upload(quitus, file)
                    .statusCode(201)
                    .body("complete", equalTo(false))
                    .body(status(service), equalTo("UNAVAILABLE"));
        } finally {
            quitus.restart(service);
        }

        at(quitus, POSITION)
                .statusCode(200)
                .body("complete", equalTo(true))
                .body(part + "." + figure, notNullValue())
                .body("netCost", notNullValue());
        upload(quitus, file).statusCode(201).body("complete", equalTo(true)).body(status(service), equalTo("READ"));
        upload(quitus, file).statusCode(200).body("complete", equalTo(true));
        assertThat(told.facts()).isEqualTo(facts);
    }

    /** A movement that no one expects, on a day of its own for each service. */
    private static SampleFile statementOf(String service) {
        var day = LocalDate.of(SampleFiles.YEAR, 11, service.length());
        return new CfonbFile(SampleFiles.ACCOUNT, day, "1000.00")
                .day(day, Movement.of("05", "12.34", "VIR DIVERS").with("LIB", "DONNEES ILLUSTRATIVES"))
                .named("illustratif-" + service);
    }

    private static ValidatableResponse at(Quitus quitus, String path) {
        return given().baseUri(quitus.gateway().toString()).get(path).then();
    }

    private static ValidatableResponse upload(Quitus quitus, SampleFile file) {
        return given().baseUri(quitus.gateway().toString())
                .contentType("application/octet-stream")
                .body(file.content())
                .post("/v1/statements")
                .then();
    }

    private static String status(String service) {
        return "sides.find { it.service == '" + service + "' }.status";
    }
}
