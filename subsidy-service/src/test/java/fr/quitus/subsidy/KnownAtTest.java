package fr.quitus.subsidy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.quitus.ledger.Evidence;
import fr.quitus.ledger.Ledger;
import fr.quitus.ledger.Moments;
import fr.quitus.ledger.Money;
import fr.quitus.ledger.NewFact;
import fr.quitus.subsidy.facts.SubsidyFact;
import fr.quitus.subsidy.subsidy.SubsidyRepository;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What was known at a moment stays what was known, however long it took until it was committed. */
@QuarkusTest
@ActivateRequestContext
class KnownAtTest {

    private static final int CLIENTS = 20;
    private static final int ORDERS_EACH = 3;
    private static final int ASKING = 3;
    private static final String DAY = "2022-12-31";

    /** A thread for each who waits: a pool as large as the machine may have none left. */
    private static final ExecutorService OTHERS = Executors.newCachedThreadPool();

    @Inject
    Ledger ledger;

    @Inject
    Moments moments;

    @Inject
    SubsidyRepository subsidies;

    @Inject
    DataSource database;

    @AfterAll
    static void end() {
        OTHERS.shutdownNow();
    }

    @Test
    void aPositionWaitsForWhatHasItsMomentAndIsNotCommitted() throws Exception {
        var dossier = Dossier.voted("1000.00");
        var position = dossier.path() + "/position?asOf=" + DAY + "&knownAt=";
        var asked = QuarkusTransaction.requiringNew().call(() -> {
            amend(dossier);
            var now = moments.ofRecording();
            var answer = CompletableFuture.supplyAsync(() -> Map.entry(position + now, body(position + now)), OTHERS);
            awaitOneThatWaits("FOR UPDATE");
            assertThat(answer).isNotDone();
            return answer;
        });
        var answer = asked.get(1, TimeUnit.MINUTES);
        assertThat(answer.getValue()).contains("1010.0");
        assertThat(body(answer.getKey())).isEqualTo(answer.getValue());
    }

    @Test
    void aQuestionIsAskedAgainRatherThanAWriterRefusedWhenAllThreeWaitForEachOther() throws Exception {
        var dossier = Dossier.voted("1000.00");
        var locked = new CountDownLatch(1);
        var together = QuarkusTransaction.requiringNew().call(() -> {
            moments.ofRecording();
            var questionWaits = new CountDownLatch(1);
            var writer = CompletableFuture.runAsync(() -> lockThenRecord(dossier, locked, questionWaits), OTHERS);
            assertThat(locked.await(20, TimeUnit.SECONDS)).isTrue();
            var question = CompletableFuture.supplyAsync(() -> body(dossier.path() + "/position?asOf=" + DAY), OTHERS);
            awaitOneThatWaits("FOR UPDATE");
            questionWaits.countDown();
            awaitOneThatWaits("LOCK IN SHARE MODE");
            // The writer waits behind the question, the question for this transaction, and this one for the writer.
            amend(dossier);
            return writer.thenCombine(question, (nothing, answer) -> answer);
        });
        assertThat(together.get(1, TimeUnit.MINUTES)).contains("1010.0");
    }

    private void lockThenRecord(Dossier dossier, CountDownLatch locked, CountDownLatch questionWaits) {
        QuarkusTransaction.requiringNew().call(() -> {
            subsidies.lock(UUID.fromString(dossier.subsidy()));
            locked.countDown();
            return questionWaits.await(20, TimeUnit.SECONDS) ? moments.ofRecording() : null;
        });
    }

    @Test
    void whatWasKnownBeforeIsToldWithoutWaiting() {
        var dossier = Dossier.voted("1000.00");
        var position = dossier.path() + "/position?asOf=" + DAY + "&knownAt=" + moments.settled(null);
        QuarkusTransaction.requiringNew().run(() -> {
            amend(dossier);
            // The transaction that it would have to wait for ends only after it has answered.
            assertThat(body(position)).contains("1000.0");
        });
        assertThat(body(position)).contains("1000.0");
    }

    @Test
    void nothingGetsAMomentThatIsSettledWhateverTheClockSays() {
        var ahead = Instant.now().plusMillis(900);

        moments.settled(ahead);

        var recorded = QuarkusTransaction.requiringNew().call(moments::ofRecording);
        assertThat(recorded).isAfter(ahead);
        assertThat(moments.settled(null)).isAfterOrEqualTo(recorded);
    }

    @Test
    void allThatOneTransactionRecordsHasOneMoment() {
        QuarkusTransaction.requiringNew().run(() -> {
            var first = moments.ofRecording();
            assertThat(moments.ofRecording()).isEqualTo(first);
        });
    }

    @Test
    void thePresentPositionHoldsForTheMomentItTells() {
        var dossier = Dossier.voted("1000.00");
        var present = QuarkusTransaction.requiringNew().call(() -> {
            amend(dossier);
            return Api.get(dossier.path() + "/position").extract();
        });
        assertThat(present.asString()).contains("1000.0");
        assertThat(body(dossier.path() + "/position?asOf=" + present.path("asOf") + "&knownAt="
                        + present.path("knownAt")))
                .isEqualTo(present.asString());
    }

    @Test
    void everyAnswerStaysTheSameWhileTwentyClientsWrite() throws Exception {
        var dossiers = new ArrayList<Dossier>();
        for (int i = 0; i < CLIENTS / 4; i++) {
            dossiers.add(Dossier.voted("9000.00"));
            dossiers.get(i).publish();
        }
        var account = Api.created("/v1/payment-reconciliation/accounts", """
                {"kind": "OTHER", "value": "KNOWN-AT-%d", "name": "Treasury account"}""".formatted(Api.unique()));
        var answers = new ConcurrentHashMap<String, String>();
        var threads = Executors.newFixedThreadPool(CLIENTS + ASKING);
        try {
            var writing = new ArrayList<Future<Void>>();
            for (int client = 0; client < CLIENTS; client++) {
                var dossier = dossiers.get(client % dossiers.size());
                writing.add(threads.submit(() -> write(dossier)));
            }
            var asking = new ArrayList<Future<Void>>();
            for (int i = 0; i < ASKING; i++) {
                asking.add(threads.submit(() -> ask(account, dossiers, answers, writing)));
            }
            for (var client : writing) {
                client.get(5, TimeUnit.MINUTES);
            }
            for (var client : asking) {
                client.get(5, TimeUnit.MINUTES);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(answers).hasSizeGreaterThan(ASKING * (dossiers.size() + 1));
        for (var answer : Map.copyOf(answers).entrySet()) {
            assertThat(body(answer.getKey())).as(answer.getKey()).isEqualTo(answer.getValue());
        }
    }

    private static Void write(Dossier dossier) {
        for (int i = 0; i < ORDERS_EACH; i++) {
            var order = "/v1/payment-orders/" + dossier.issued(null, "10.00", 300_000 + Api.unique());
            var moved = "{\"amount\": %s, \"effectiveOn\": \"2022-05-16\", \"evidence\": %s}"
                    .formatted(Api.euros("10.00"), Api.evidence("KnownAtTest"));
            Api.post(
                            order + "/acceptance",
                            "{\"acceptedOn\": \"2022-05-12\", \"evidence\": %s}".formatted(Api.evidence("visa")))
                    .statusCode(200);
            Api.post(order + "/payments", moved).statusCode(200);
            Api.post(order + "/clearings", moved).statusCode(200);
        }
        return null;
    }

    /** Asks for now, and keeps each answer under the question that names the moment it holds for. */
    private static Void ask(
            String account, List<Dossier> dossiers, Map<String, String> answers, List<Future<Void>> writing) {
        do {
            keep("/v1/payment-reconciliation/state?account=" + account + "&asOf=" + DAY, answers);
            dossiers.forEach(dossier -> keep(dossier.path() + "/position?asOf=" + DAY, answers));
        } while (!writing.stream().allMatch(Future::isDone));
        return null;
    }

    private static void keep(String question, Map<String, String> answers) {
        var answer = Api.get(question).statusCode(200).extract();
        answers.put(question + "&knownAt=" + answer.path("knownAt"), answer.asString());
    }

    private void amend(Dossier dossier) {
        var subject = subsidies.lock(UUID.fromString(dossier.subsidy()));
        var ten = Money.ofMinor(1_000, Money.EUR);
        var evidence = new Evidence("TEST", "KnownAtTest");
        ledger.append(subject, NewFact.of(SubsidyFact.AMENDED_UP, ten, LocalDate.of(2022, 5, 1), evidence));
    }

    /** The database says who waits for the row, and how he wants it. */
    private void awaitOneThatWaits(String lock) {
        await("somebody waits " + lock).atMost(20, TimeUnit.SECONDS).until(() -> waits(lock));
    }

    private boolean waits(String lock) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT 1 FROM information_schema.processlist"
                        + " WHERE info LIKE 'SELECT settled_at%" + lock + "'")) {
            return rows.next();
        }
    }

    private static String body(String question) {
        return given().get(question).then().statusCode(200).extract().asString();
    }
}
