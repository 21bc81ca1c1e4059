package fr.quitus.launcher.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.quitus.launcher.OneQuitus;
import fr.quitus.launcher.Quitus;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A dry run at the gateway says of both sides what the upload would say, and neither side nor its database keeps it. */
@ExtendWith(OneQuitus.class)
class DryRunIT {

    private static final char LETTER = 'Z';
    private static final List<String> SERVICES = List.of("subsidy-service", "cofinancing-service");
    private static final List<String> SIDES = List.of("payment-reconciliation", "receipt-reconciliation");

    @Test
    void saysWhatTheUploadWouldDoOnBothSidesAndKeepsNothing(Quitus quitus) throws IOException, SQLException {
        var api = new Told(quitus).api();
        var dossier = new SmallDossier(api, LETTER);
        var expenditure = dossier.returns().get(0);

        assertKeepsNothing(
                quitus,
                api,
                dossier,
                () -> send(quitus, expenditure, "?dryRun=true")
                        .body("complete", equalTo(true))
                        .body("sides.status", equalTo(List.of("READ", "NOT_CONCERNED")))
                        .body("sides[0].report.verdicts.MATCHED", equalTo(2))
                        .body("lines.items.explainedBy", hasItem("subsidy-service")));

        dossier.returns().forEach(dossier::upload);
        var statement = dossier.statement();
        assertKeepsNothing(
                quitus,
                api,
                dossier,
                () -> send(quitus, statement, "?dryRun=true")
                        .body("complete", equalTo(true))
                        .body("sides.status", equalTo(List.of("READ", "READ")))
                        .body("sides.report.dryRun", equalTo(List.of(true, true)))
                        .body("sides.report.preview", equalTo(Arrays.asList(null, null)))
                        .body("lines.next", nullValue())
                        .body("lines.items.explainedBy", equalTo(SERVICES)));

        var tried = send(quitus, statement, "?dryRun=true").extract().jsonPath();
        var kept = send(quitus, statement, "").statusCode(201).extract().jsonPath();
        for (String path : List.of("sha256", "complete", "sides.report.verdicts", "lines.items.verdict")) {
            assertThat(tried.<Object>get(path)).as(path).isEqualTo(kept.get(path));
        }
        assertThat(tried.<Object>get("lines.items.why")).isEqualTo(kept.get("lines.items.why"));
    }

    private static void assertKeepsNothing(
            Quitus quitus, Api api, SmallDossier dossier, Supplier<ValidatableResponse> dryRun)
            throws IOException, SQLException {
        var said = said(api, dossier);
        var stored = stored(quitus);

        var answer =
                dryRun.get().statusCode(200).header("Location", nullValue()).body("dryRun", equalTo(true));

        given().baseUri(quitus.gateway().toString())
                .get("/v1/statements/" + answer.extract().<String>path("sha256"))
                .then()
                .statusCode(404);
        assertThat(said(api, dossier)).isEqualTo(said);
        assertThat(stored(quitus)).isEqualTo(stored);
    }

    /** What the services answer about files, lines, what waits, and where the dossier stands. */
    private static Map<String, JsonNode> said(Api api, SmallDossier dossier) {
        var said = new TreeMap<String, JsonNode>();
        for (String side : SIDES) {
            for (String list : List.of("statements", "imports", "outcomes", "exceptions", "missing")) {
                var path = "/v1/" + side + "/" + list + "?limit=500";
                said.put(path, api.get(path).body());
            }
        }
        said.put("subsidy", dossier.subsidyPosition());
        said.put("contribution", dossier.contributionPosition());
        return said;
    }

    /** What the databases hold, by table. */
    private static Map<String, Map<String, Long>> stored(Quitus quitus) throws IOException, SQLException {
        var stored = new TreeMap<String, Map<String, Long>>();
        for (String service : SERVICES) {
            stored.put(service, quitus.tables(service));
        }
        return stored;
    }

    private static ValidatableResponse send(Quitus quitus, SampleFile file, String query) {
        return given().baseUri(quitus.gateway().toString())
                .contentType("application/octet-stream")
                .body(file.content())
                .post("/v1/statements" + query)
                .then();
    }
}
