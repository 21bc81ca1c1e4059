package fr.quitus.reconciliation.importing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import fr.quitus.mariadb.MariaDbTestResource;
import fr.quitus.reconciliation.background.Eventually;
import fr.quitus.reconciliation.background.Quiet;
import fr.quitus.reconciliation.billing.Bills;
import fr.quitus.reconciliation.cfonb.CfonbFile;
import fr.quitus.reconciliation.jdbc.Database;
import fr.quitus.reconciliation.statement.StatementFormat;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Imports in the background: whole or absent, whoever does them and however they end. */
@QuarkusTest
@QuarkusTestResource(MariaDbTestResource.class)
@ActivateRequestContext
class ImportsFaceTest {

    private static final String P = "/v1/payment-reconciliation";
    private static final AtomicInteger NUMBERS = new AtomicInteger(40_000);
    private static final int LINES = 2_500;
    private static final UUID US = UUID.randomUUID();
    private static final UUID DEAD = UUID.randomUUID();

    @Inject
    Bills bills;

    @Inject
    Storing storing;

    @Inject
    Database database;

    private final String number = Integer.toString(NUMBERS.incrementAndGet());
    private String account;

    @BeforeEach
    void declareAnAccount() {
        account = given().contentType("application/json")
                .body(Map.of("kind", "RIB", "value", "30001-00100-" + accountNumber(), "name", "Illustrative"))
                .post(P + "/accounts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @AfterEach
    void waitForTheBackground() {
        Quiet.await(database);
    }

    private String accountNumber() {
        return "C44%08d".formatted(Integer.parseInt(number));
    }

    private byte[] file(int lines) {
        var file = new CfonbFile().account(accountNumber()).opening("300622", 0);
        long sum = 0;
        for (int i = 0; i < lines; i++) {
            file.movement("06", "010722", i == 0 ? "MANDAT 2022-14-" + number : "FRAIS " + i, -(44_00 + i));
            sum += 44_00 + i;
        }
        return file.closing("010722", -sum).text().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static ValidatableResponse upload(byte[] file, String prefer) {
        return given().contentType("application/octet-stream")
                .header("X-Actor", "m.durand")
                .header("Prefer", prefer)
                .body(file)
                .post(P + "/statements")
                .then();
    }

    private static String begin(byte[] file) {
        return upload(file, "respond-async").statusCode(202).extract().path("id");
    }

    private static String stateOf(String job) {
        return given().get(P + "/imports/" + job).path("state");
    }

    private static void requireDone(String job) {
        Eventually.equal("DONE", () -> stateOf(job));
    }

    private String bill() {
        return bills.all().stream()
                .filter(bill -> bill.startsWith(number + " "))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void importsALargeFileInTheBackgroundAndTellsTheSameAsForASmallOne() {
        bills.issue(number, "Ronalpia", "44.00", LocalDate.of(2022, 6, 1), "PAID");
        var file = file(LINES);

        var begun = upload(file, "return=representation").statusCode(202).body("lines.total", is(LINES));
        String job = begun.extract().path("id");
        begun.header("Location", endsWith(P + "/imports/" + job));
        requireDone(job);

        given().get(P + "/imports/" + job)
                .then()
                .body("lines.stored", is(LINES))
                .body("lines.matched", is(1))
                .body("requestedBy", is("m.durand"))
                .body("report.lines.new", is(LINES))
                .body("report.factsAppended", is(1))
                .body("report.verdicts.MATCHED", is(1))
                .body("report.verdicts.UNMATCHED", is(LINES - 1));
        upload(file, "respond-async").statusCode(200).body("alreadyKnown", is(true));
        given().get(P + "/imports?limit=500").then().statusCode(200).body("items.id", hasItem(job));
        assertThat(bill()).isEqualTo(number + " CLEARED 1");
        assertThat(count("SELECT COUNT(*) AS n FROM import_content")).isZero();
        given().contentType("application/json")
                .post(P + "/imports/" + job + "/cancellation")
                .then()
                .statusCode(409)
                .body("code", is("IMPORT_OVER"));
    }

    @Test
    void importsASmallFileAtOnceUnlessAskedNotTo() {
        upload(file(3), "return=minimal").statusCode(201).body("verdicts.UNMATCHED", is(3));
        upload(file(4), "wait=5, respond-async").statusCode(202).header("Preference-Applied", is("respond-async"));
    }

    @Test
    void refusesABadFileAtOnceAndKeepsNoJob() {
        long before = count("SELECT COUNT(*) AS n FROM statement_import");

        upload("neither one nor the other".getBytes(StandardCharsets.ISO_8859_1), "respond-async")
                .statusCode(422);

        assertThat(count("SELECT COUNT(*) AS n FROM statement_import")).isEqualTo(before);
        given().get(P + "/imports/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void keepsNothingOfAnImportThatIsCancelledInItsMidst() {
        var work = claimed(file(LINES));
        var before = evidence();
        var beats = new AtomicInteger();

        storing.store(work, () -> {
            if (beats.incrementAndGet() == 2) {
                given().get(P + "/statements/" + work.sha256()).then().statusCode(202);
                given().get(P + "/statements/" + work.sha256() + "/lines")
                        .then()
                        .statusCode(404);
                given().contentType("application/json")
                        .post(P + "/imports/" + work.id() + "/cancellation")
                        .then()
                        .statusCode(200)
                        .body("state", is("CANCELLED"));
            }
        });

        assertThat(beats).hasValueGreaterThan(1);
        assertThat(evidence()).isEqualTo(before);
        assertThat(stateOf(work.id().toString())).isEqualTo("CANCELLED");
        given().get(P + "/statements/" + work.sha256()).then().statusCode(404);
        requireDone(begin(file(LINES)));
    }

    @Test
    void beginsAnewWhenTheOneWhoStoredIsStopped() {
        var work = claimed(file(LINES));
        var beats = new AtomicInteger();

        assertThatThrownBy(() -> storing.store(work, () -> {
                    if (beats.incrementAndGet() == 2) {
                        throw new IllegalStateException("The process ends");
                    }
                }))
                .hasMessage("The process ends");

        requireDone(work.id().toString());
        assertThat(lines()).isEqualTo(LINES);
    }

    @Test
    void takesOverFromOneThatDied() {
        var work = claimed(file(LINES));

        set(work.id(), "owner = '" + DEAD + "', lease_until = '2022-01-01'");

        requireDone(work.id().toString());
        assertThat(lines()).isEqualTo(LINES);
    }

    @Test
    void publishesNothingOnceAnotherHasTakenOver() {
        var work = claimed(file(LINES));

        storing.store(work, () -> set(work.id(), "owner = '" + DEAD + "'"));

        assertThat(lines()).isZero();
        set(work.id(), "lease_until = '2022-01-01'");
        requireDone(work.id().toString());
        assertThat(lines()).isEqualTo(LINES);
    }

    @Test
    void keepsNoDecisionWaitingWhileAFileIsStored() {
        String sha256 =
                upload(file(1), "handling=strict").statusCode(201).extract().path("sha256");
        String line = given().get(P + "/statements/" + sha256 + "/lines").path("items[0].id");
        var work = claimed(file(LINES));
        var decided = new AtomicInteger();

        storing.store(work, () -> {
            if (decided.getAndIncrement() == 1) {
                var etag = given().get(P + "/outcomes/" + line).header("ETag");
                given().contentType("application/json")
                        .header("If-Match", etag)
                        .body(Map.of("cause", "OTHER", "text", "Settled elsewhere"))
                        .post(P + "/outcomes/" + line + "/ignoring")
                        .then()
                        .statusCode(200)
                        .body("verdict", is("IGNORED"));
                given().post(P + "/runs").then().statusCode(200);
            }
        });

        assertThat(decided).hasValueGreaterThan(1);
        requireDone(work.id().toString());
    }

    @Test
    void importsOnceWhatManySendAtTheSameMoment() throws Exception {
        var file = file(LINES);
        var pool = Executors.newFixedThreadPool(8);
        try {
            var uploads = Stream.<Callable<String>>generate(() -> () -> begin(file))
                    .limit(8)
                    .toList();
            var jobs = new HashSet<String>();
            for (var answer : pool.invokeAll(uploads)) {
                jobs.add(answer.get());
            }
            assertThat(jobs).hasSize(1);
            requireDone(jobs.iterator().next());
            assertThat(lines()).isEqualTo(LINES);
        } finally {
            pool.shutdown();
        }
    }

    /** A job that this test does: while it holds the account the process's own loop cannot begin. */
    private Work claimed(byte[] file) {
        QuarkusTransaction.begin();
        try {
            database.list("SELECT id FROM declared_account WHERE id = ? FOR UPDATE", row -> row.id("id"), account());
            var job = UUID.fromString(begin(file));
            set(job, "state = 'STORING', started_at = '2026-01-01', owner = '" + US + "', lease_until = '2099-01-01'");
            return QuarkusTransaction.requiringNew().call(() -> work(job));
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private UUID account() {
        return UUID.fromString(account);
    }

    private Work work(UUID job) {
        return database.first(
                        "SELECT sha256, size FROM statement_import WHERE id = ?",
                        row -> new Work(
                                job,
                                US,
                                row.text("sha256"),
                                row.number("size"),
                                null,
                                null,
                                List.of(account()),
                                new Sender("m.durand", "none", StatementFormat.CFONB_120)),
                        job)
                .orElseThrow();
    }

    private void set(UUID job, String values) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.update("UPDATE statement_import SET " + values + " WHERE id = ?", job));
    }

    private long lines() {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.first(
                                "SELECT COUNT(*) AS n FROM statement_line WHERE account_id = ?",
                                row -> row.number("n"),
                                account())
                        .orElseThrow());
    }

    private long count(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.first(sql, row -> row.number("n")).orElseThrow());
    }

    /** What an import writes to, table by table. */
    private List<Long> evidence() {
        var counts = new ArrayList<Long>();
        for (var table : List.of("statement_file", "statement", "statement_line", "file_line", "outcome", "proof")) {
            counts.add(count("SELECT COUNT(*) AS n FROM " + table));
        }
        return counts;
    }
}
