package fr.quitus.reconciliation.outcome;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import fr.quitus.mariadb.MariaDbTestResource;
import fr.quitus.reconciliation.background.Eventually;
import fr.quitus.reconciliation.background.Quiet;
import fr.quitus.reconciliation.billing.Bills;
import fr.quitus.reconciliation.cfonb.CfonbFile;
import fr.quitus.reconciliation.jdbc.Database;
import fr.quitus.reconciliation.statement.LineKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a matching in the background may do while others work, and what it may not. */
@QuarkusTest
@QuarkusTestResource(MariaDbTestResource.class)
@ActivateRequestContext
class MatchingTest {

    private static final String P = "/v1/payment-reconciliation";
    private static final LocalDate ISSUED = LocalDate.of(2022, 6, 1);
    private static final AtomicInteger NUMBERS = new AtomicInteger(70_000);
    private static final UUID SOMEBODY = UUID.randomUUID();

    @Inject
    Bills bills;

    @Inject
    Matching matching;

    @Inject
    MatchingLease lease;

    @Inject
    Database database;

    private final String number = Integer.toString(NUMBERS.incrementAndGet());

    @BeforeEach
    void declareAnAccount() {
        given().contentType("application/json")
                .body(Map.of("kind", "RIB", "value", "30001-00100-" + account(), "name", "Illustrative"))
                .post(P + "/accounts")
                .then()
                .statusCode(201);
    }

    @AfterEach
    void waitForTheBackground() {
        Quiet.await(database);
    }

    private String account() {
        return "C47%08d".formatted(Integer.parseInt(number));
    }

    /** One debit for each amount, that names the bill; the ids of the lines, in the file's order. */
    private List<String> uploadDebits(long... cents) {
        var file = new CfonbFile().account(account()).opening("300622", 0);
        long sum = 0;
        for (long amount : cents) {
            file.movement("06", "010722", "MANDAT 2022-14-" + number, -amount);
            sum += amount;
        }
        String sha256 = given().contentType("application/octet-stream")
                .body(file.closing("010722", -sum).text().getBytes(StandardCharsets.ISO_8859_1))
                .post(P + "/statements")
                .then()
                .statusCode(201)
                .extract()
                .path("sha256");
        return given().get(P + "/statements/" + sha256 + "/lines").jsonPath().getList("items.id");
    }

    private static void ignore(String line) {
        var etag = given().get(P + "/outcomes/" + line).header("ETag");
        given().contentType("application/json")
                .header("X-Actor", "m.durand")
                .header("If-Match", etag)
                .body(Map.of("cause", "OTHER", "text", "Settled elsewhere"))
                .post(P + "/outcomes/" + line + "/ignoring")
                .then()
                .statusCode(200);
    }

    private static String verdictOf(String line) {
        return given().get(P + "/outcomes/" + line).path("verdict");
    }

    private String state() {
        return bills.all().stream()
                .filter(bill -> bill.startsWith(number + " "))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void leavesALineAloneThatAPersonDecidedMeanwhile() {
        var line = uploadDebits(70_00).get(0);
        bills.issue(number, "Ronalpia", "70.00", ISSUED, "PAID");
        var concluded = matching.conclude(LineKind.MOVEMENT, Progress.UNTOLD);
        whileSomebodyMatches(() -> ignore(line));

        matching.record(concluded, Progress.UNTOLD);

        assertThat(verdictOf(line)).isEqualTo("IGNORED");
        assertThat(state()).isEqualTo(number + " PAID 0");
        bills.close(number);
    }

    @Test
    void leavesAWholeGroupAloneOfWhichOneLineWasDecidedMeanwhile() {
        var lines = uploadDebits(40_00, 30_00);
        bills.issue(number, "Ronalpia", "70.00", ISSUED, "PAID");
        var concluded = matching.conclude(LineKind.MOVEMENT, Progress.UNTOLD);
        whileSomebodyMatches(() -> ignore(lines.get(0)));

        matching.record(concluded, Progress.UNTOLD);

        assertThat(verdictOf(lines.get(0))).isEqualTo("IGNORED");
        assertThat(verdictOf(lines.get(1))).isNotEqualTo("MATCHED");
        assertThat(state()).isEqualTo(number + " PAID 0");
        bills.close(number);
    }

    @Test
    void recordsAGroupThatNobodyTouched() {
        var lines = uploadDebits(40_00, 30_00);
        bills.issue(number, "Ronalpia", "70.00", ISSUED, "PAID");

        int facts = matching.run(Progress.UNTOLD);

        assertThat(facts).isEqualTo(2);
        assertThat(lines).allSatisfy(line -> assertThat(verdictOf(line)).isEqualTo("MATCHED"));
    }

    @Test
    void keepsNobodyWaitingWhileItLooks() {
        var line = uploadDebits(70_00).get(0);
        var decided = new AtomicInteger();

        matching.run(new Progress() {
            @Override
            public void looked(int lines) {
                if (decided.getAndIncrement() == 0) {
                    whileSomebodyMatches(() -> ignore(line));
                }
            }
        });

        assertThat(decided).hasPositiveValue();
        assertThat(verdictOf(line)).isEqualTo("IGNORED");
    }

    @Test
    void takesOverTheBacklogOfDecisionsAndRunsThatComeMeanwhile() {
        var lines = uploadDebits(70_00, 10_00);
        bills.issue(number, "Ronalpia", "70.00", ISSUED, "PAID");

        whileSomebodyMatches(() -> {
            ignore(lines.get(1));
            assertThat(verdictOf(lines.get(0))).isEqualTo("UNMATCHED");
            given().post(P + "/runs").then().statusCode(202).body("leftToBackground", is(true));
            assertThat(verdictOf(lines.get(0))).isEqualTo("UNMATCHED");
        });

        Eventually.equal("MATCHED", () -> verdictOf(lines.get(0)));
        assertThat(state()).isEqualTo(number + " CLEARED 1");
    }

    @Test
    void takesOverFromOneThatDied() {
        var line = uploadDebits(70_00).get(0);
        bills.issue(number, "Ronalpia", "70.00", ISSUED, "PAID");
        take();
        given().post(P + "/runs").then().statusCode(202);

        QuarkusTransaction.requiringNew().run(() -> database.update("UPDATE matching SET lease_until = '2022-01-01'"));

        Eventually.equal("MATCHED", () -> verdictOf(line));
    }

    private void whileSomebodyMatches(Runnable work) {
        take();
        try {
            work.run();
        } finally {
            QuarkusTransaction.requiringNew().run(() -> lease.release(SOMEBODY));
        }
    }

    private void take() {
        Eventually.equal(true, () -> QuarkusTransaction.requiringNew().call(() -> lease.take(SOMEBODY)));
    }
}
