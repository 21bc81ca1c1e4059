package fr.quitus.subsidy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Fifty clients order on one subsidy and one budget line at the same moment, until nothing is left. */
@QuarkusTest
class ConcurrentOrdersTest {

    private static final int CLIENTS = 50;
    private static final int ORDERS_EACH = 4;

    @Test
    void neverOrdersACentAboveTheAwardTheInstalmentOrTheCredits() throws Exception {
        var dossier = Dossier.ready();
        // 200 orders of 105.00 are asked, the advance of 10,500.00 holds 100.
        var statuses = ask(number -> dossier.order(dossier.advance(), "105.00", number));

        assertThat(statuses.keySet()).containsExactlyInAnyOrder(201, 422);
        assertThat(statuses.get(201)).isEqualTo(100);
        Api.get(dossier.path() + "/position").body("ordered.amount", is(10500.0f));
        Api.get(dossier.path()).body("schedule[0].ordered.amount", is(10500.0f));
        Api.get("/v1/budget-lines/" + dossier.budgetLine()).body("used.amount", is(10500.0f));
        Api.get(dossier.path() + "/verification").body("holds", is(true)).body("facts", is(101));
        Api.get("/v1/budget-lines/" + dossier.budgetLine() + "/verification").body("holds", is(true));
    }

    @Test
    void sharesTheCreditsOfOneLineBetweenManySubsidies() throws Exception {
        var line = Dossier.budgetLine(Api.unique(), "1000.00");
        var dossiers = new ArrayList<Dossier>();
        for (int i = 0; i < 10; i++) {
            var dossier = Dossier.voted("1000.00");
            dossier.publish();
            dossiers.add(dossier);
        }
        // 200 orders of 10.00 are asked, the line holds 100.
        var statuses = ask(number -> dossiers.get(number % dossiers.size())
                .order(null, "10.00", number)
                .replace("\"slip\"", "\"budgetLine\": \"" + line + "\", \"slip\""));

        assertThat(statuses.keySet()).containsExactlyInAnyOrder(201, 422);
        assertThat(statuses.get(201)).isEqualTo(100);
        Api.get("/v1/budget-lines/" + line).body("used.amount", is(1000.0f));
        Api.get("/v1/budget-lines/" + line + "/verification").body("holds", is(true));
    }

    private static ConcurrentHashMap<Integer, Integer> ask(IntFunction<String> order) throws Exception {
        var statuses = new ConcurrentHashMap<Integer, Integer>();
        var together = new CyclicBarrier(CLIENTS);
        var clients = new ArrayList<Callable<Void>>();
        for (int client = 0; client < CLIENTS; client++) {
            var first = client * ORDERS_EACH;
            clients.add(() -> {
                together.await(1, TimeUnit.MINUTES);
                for (int i = 0; i < ORDERS_EACH; i++) {
                    var body = order.apply(first + i + 1);
                    var status = given().contentType("application/json")
                            .body(body)
                            .post("/v1/payment-orders")
                            .statusCode();
                    statuses.merge(status, 1, Integer::sum);
                }
                return null;
            });
        }
        run(clients);
        return statuses;
    }

    private static void run(List<Callable<Void>> clients) throws Exception {
        var threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            for (var client : threads.invokeAll(clients, 5, TimeUnit.MINUTES)) {
                client.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
