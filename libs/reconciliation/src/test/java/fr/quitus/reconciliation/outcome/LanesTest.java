package fr.quitus.reconciliation.outcome;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quitus.mariadb.MariaDbTestResource;
import fr.quitus.reconciliation.background.Eventually;
import fr.quitus.reconciliation.background.Quiet;
import fr.quitus.reconciliation.billing.Bills;
import fr.quitus.reconciliation.cfonb.CfonbFile;
import fr.quitus.reconciliation.engine.Outcome;
import fr.quitus.reconciliation.jdbc.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pairs that stand alone are written by two transactions at a time. */
@QuarkusTest
@QuarkusTestResource(MariaDbTestResource.class)
@ActivateRequestContext
class LanesTest {

    private static final String P = "/v1/payment-reconciliation";
    private static final String ACCOUNT = "C4882001001";
    private static final int FIRST_NUMBER = 82_001;

    /** So many ledgers that each lane has some. */
    private static final int BILLS = 24;

    @Inject
    Bills bills;

    @Inject
    Matching matching;

    @Inject
    Turn turn;

    @Inject
    Database database;

    @AfterEach
    void waitForTheBackground() {
        Quiet.await(database);
    }

    @Test
    void writesTwoLanesAtATimeWhileAPersonWaitsForBoth() throws Exception {
        upload();
        for (int i = 0; i < BILLS; i++) {
            bills.issue(number(i), "Ronalpia", 1_000 + i + ".00", LocalDate.of(2022, 6, 1), "PAID");
        }
        var person = new CompletableFuture<Boolean>();
        var bothAreAtIt = new CyclicBarrier(2, () -> aPersonComes(person));

        int facts = matching.run(new Progress() {
            @Override
            public void recorded(List<Outcome> outcomes, int appended) {
                if (appended > 0) {
                    await(bothAreAtIt);
                    assertThat(person).isNotDone();
                }
            }
        });

        assertThat(facts).isEqualTo(BILLS);
        assertThat(person.get(1, TimeUnit.MINUTES)).isTrue();
    }

    private void aPersonComes(CompletableFuture<Boolean> person) {
        person.completeAsync(() -> {
            QuarkusTransaction.requiringNew().run(turn::take);
            return true;
        });
        Eventually.equal(true, this::doesAPersonWait);
    }

    private boolean doesAPersonWait() {
        return database.first("""
                        SELECT id FROM information_schema.processlist
                        WHERE info LIKE 'SELECT id FROM reconciliation_turn%FOR UPDATE%'""", row -> row.number("id")).isPresent();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(1, TimeUnit.MINUTES);
        } catch (Exception alone) {
            throw new AssertionError("No other lane came", alone);
        }
    }

    private static String number(int i) {
        return Integer.toString(FIRST_NUMBER + i);
    }

    private static void upload() {
        given().contentType("application/json")
                .body(Map.of("kind", "RIB", "value", "30001-00100-" + ACCOUNT, "name", "Illustrative"))
                .post(P + "/accounts")
                .then()
                .statusCode(201);
        var file = new CfonbFile().account(ACCOUNT).opening("300622", 0);
        long sum = 0;
        for (int i = 0; i < BILLS; i++) {
            file.movement("06", "010722", "MANDAT 2022-14-" + number(i), -(1_000_00 + i * 100L));
            sum += 1_000_00 + i * 100L;
        }
        given().contentType("application/octet-stream")
                .body(file.closing("010722", -sum).text().getBytes(StandardCharsets.ISO_8859_1))
                .post(P + "/statements")
                .then()
                .statusCode(201);
    }
}
