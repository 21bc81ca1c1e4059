package fr.quitus.cofinancing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Many clients claim on one contribution at the same moment. */
@QuarkusTest
class ConcurrentClaimsTest {

    private static final int CLIENTS = 50;

    @Test
    void neverClaimsACentAboveWhatIsAgreed() throws Exception {
        var dossier = Dossier.agreed("20000.00");
        var calls = new ArrayList<Callable<Integer>>();
        for (int client = 0; client < CLIENTS; client++) {
            var claim = dossier.claim("C-" + client, "1000.00");
            calls.add(() -> Api.post("/v1/claims", claim).extract().statusCode());
        }
        var statuses = new ArrayList<Integer>();
        var pool = Executors.newFixedThreadPool(CLIENTS);
        try {
            for (var answer : pool.invokeAll(calls)) {
                statuses.add(answer.get());
            }
        } finally {
            pool.shutdown();
        }
        assertThat(statuses).containsOnly(201, 422);
        assertThat(statuses.stream().filter(status -> status == 201)).hasSize(20);
        dossier.expect("claimed", 20000f);
        Api.get("/v1/contributions/" + dossier.contribution() + "/verification")
                .body("holds", is(true))
                .body("facts", is(21));
    }
}
