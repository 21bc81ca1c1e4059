package fr.quitus.launcher.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fr.quitus.launcher.OneQuitus;
import fr.quitus.launcher.Quitus;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The service dies in the midst of an import, at random moments: afterwards the import is whole or absent, and it ends
 * by itself with the lines, verdicts and facts of one that nobody disturbed. {@code -Dquitus.kills=20} for more,
 * {@code -Dquitus.seed=…} to repeat.
 */
@ExtendWith(OneQuitus.class)
class KilledImportIT {

    private static final String SERVICE = "subsidy-service";
    private static final String SIDE = "/v1/payment-reconciliation";
    private static final char UNDISTURBED = 'C';
    private static final int OTHERS = 20_000;
    private static final int KILLS = Integer.getInteger("quitus.kills", 3);
    private static final long SEED = Long.getLong("quitus.seed", 20220158L);
    private static final int LATEST_KILL_MILLIS = 3_000;

    @Test
    void isWholeOrAbsentAndEndsByItself(Quitus quitus) throws IOException, InterruptedException {
        System.out.printf("%d kills; the same moments again with -Dquitus.seed=%d%n", KILLS, SEED);
        var random = new Random(SEED);
        var api = new Told(quitus).api();
        var calm = paid(api, UNDISTURBED);
        var told = verdicts(done(api, send(quitus, calm.largeStatement(OTHERS))));
        for (int kill = 1; kill <= KILLS; kill++) {
            var dossier = paid(api, (char) (UNDISTURBED + kill));
            var file = dossier.largeStatement(OTHERS);
            var job = send(quitus, file);

            int millis = random.nextInt(LATEST_KILL_MILLIS);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
            quitus.kill(SERVICE);
            quitus.restart(SERVICE);

            var found = job(api, job);
            int seen = lines(quitus, found.path("sha256").asText());
            System.out.printf("kill %d after %d ms: %s, %d lines%n", kill, millis, found.path("state"), seen);
            assertThat(seen).isIn(0, OTHERS + 1);
            assertThat(verdicts(done(api, job))).isEqualTo(told);
            assertThat(lines(quitus, found.path("sha256").asText())).isEqualTo(OTHERS + 1);
            assertThat(upload(quitus, file).statusCode()).isEqualTo(200);
            assertThat(dossier.facts()).isEqualTo(calm.facts());
            assertThat(dossier.subsidyPosition()).isEqualTo(calm.subsidyPosition());
            assertThat(dossier.isVerified()).isTrue();
        }
    }

    private static SmallDossier paid(Api api, char letter) {
        var dossier = new SmallDossier(api, letter);
        dossier.returns().forEach(dossier::upload);
        return dossier;
    }

    private static Response upload(Quitus quitus, SampleFile file) {
        return given().baseUri(quitus.gateway().toString())
                .contentType("application/octet-stream")
                .body(file.content())
                .post(SIDE + "/statements");
    }

    private static String send(Quitus quitus, SampleFile file) {
        return upload(quitus, file).then().statusCode(202).extract().path("id");
    }

    private static JsonNode job(Api api, String id) {
        return api.get(SIDE + "/imports/" + id).body();
    }

    /** How many lines of the file can be seen. */
    private static int lines(Quitus quitus, String sha256) {
        int seen = 0;
        String next = null;
        do {
            var page = given().baseUri(quitus.gateway().toString())
                    .queryParam("limit", 500)
                    .queryParams(next == null ? Map.of() : Map.of("cursor", next))
                    .get(SIDE + "/statements/" + sha256 + "/lines");
            if (page.statusCode() == 404) {
                return 0;
            }
            seen += page.jsonPath().getList("items.id").size();
            next = page.jsonPath().getString("next");
        } while (next != null);
        return seen;
    }

    private static JsonNode done(Api api, String id) {
        return await().atMost(5, TimeUnit.MINUTES)
                .until(() -> job(api, id), job -> job.path("state").asText().equals("DONE"))
                .path("report");
    }

    private static Map<String, Integer> verdicts(JsonNode report) {
        var verdicts = new TreeMap<String, Integer>();
        report.path("verdicts")
                .properties()
                .forEach(count -> verdicts.put(count.getKey(), count.getValue().asInt()));
        return verdicts;
    }
}
