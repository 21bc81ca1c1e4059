package fr.quitus.subsidy;

import static fr.quitus.subsidy.AccountantFiles.decide;
import static fr.quitus.subsidy.AccountantFiles.outcome;
import static fr.quitus.subsidy.AccountantFiles.payments;
import static fr.quitus.subsidy.AccountantFiles.verdicts;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import fr.quitus.subsidy.AccountantFiles.Payment;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who imports the accountant's return flow and his extract gets each payment twice: it is money once. */
@QuarkusTest
class ToldAgainTest {

    private static final long WHOLE = 10_500_00;
    private static final long HALF = 5_250_00;
    private static final String RULE = "accountant-told-again";

    @Inject
    AgroalDataSource database;

    private AccountantFiles files;

    @BeforeEach
    void declareABudget() {
        files = AccountantFiles.declared();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void provesAMonthOnceWhicheverFileComesFirst(boolean flowFirst) {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var month = new ArrayList<Payment>();
        var orders = new ArrayList<String>();
        for (int number = 1; number <= 5; number++) {
            orders.add(files.accepted(number));
            month.add(new Payment(number, WHOLE, 15 + number));
        }
        Collections.shuffle(month, random);
        var first = flowFirst ? files.flow(month) : files.extract(month);
        Collections.shuffle(month, random);
        var second = flowFirst ? files.extract(month) : files.flow(month);

        assertThat(verdicts(first, WHOLE)).as("seed %d", seed).containsOnly("MATCHED");
        assertThat(verdicts(second, WHOLE)).as("seed %d", seed).containsOnly("IGNORED");
        orders.forEach(order -> Api.get("/v1/payment-orders/" + order).body("state", is("PAID")));
    }

    @Test
    void saysWhichLineOfWhichFileToldItInBothLanguages() {
        files.accepted(21);
        var flow = files.flow(List.of(new Payment(21, WHOLE, 16)));
        var line = payments(files.extract(List.of(new Payment(21, WHOLE, 16))), WHOLE)
                .get(0);

        outcome(line)
                .body("verdict", is("IGNORED"))
                .body("rule.name", is(RULE))
                .body("decidedBy", is((Object) null))
                .body("why.find { it.criterion == 'TOLD_ALREADY' }.words", containsString("told this payment already"))
                .body("why.find { it.criterion == 'TOLD_ALREADY' }.words", containsString("Payment order 2022-14-21"))
                .body(
                        "why.find { it.criterion == 'TOLD_ALREADY' }.words",
                        containsString("slip 14, piece 21, line 1, payment 1"))
                .body("why.find { it.criterion == 'TOLD_ALREADY' }.words", containsString(flow.substring(0, 12)));
        given().header("Accept-Language", "fr")
                .get(AccountantFiles.RECONCILIATION + "/outcomes/" + line)
                .then()
                .body("why.words", hasItem(containsString("Le comptable a déjà dit ce paiement")));
        Api.get(AccountantFiles.RECONCILIATION + "/exceptions?limit=500")
                .body("items.findAll { it.id == '%s' }".formatted(line), hasSize(0));
    }

    /** The accountant may have paid twice: whatever file says so, one of the two waits. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void neverPutsADoublePaymentAside(boolean flowFirst) {
        var order = files.accepted(31);
        var twice = List.of(new Payment(31, WHOLE, 16), new Payment(31, WHOLE, 16));
        var first = flowFirst ? files.flow(twice) : files.extract(twice);
        var second = flowFirst ? files.extract(twice) : files.flow(twice);
        assertThat(verdicts(first, WHOLE)).containsOnly("AMBIGUOUS");
        assertThat(verdicts(second, WHOLE)).doesNotContain("IGNORED", "MATCHED");

        choose(payments(first, WHOLE).get(0), payments(first, WHOLE).get(0), false);

        assertThat(verdicts(first, WHOLE)).containsExactly("MATCHED", "UNMATCHED");
        assertThat(verdicts(second, WHOLE)).containsExactly("IGNORED", "UNMATCHED");
        Api.get("/v1/payment-orders/" + order).body("state", is("PAID"));
    }

    @Test
    void findsOneOfTwoWhereTheOtherFileTellsOne() {
        files.accepted(41);
        var flow = files.flow(List.of(new Payment(41, WHOLE, 16)));
        var extract = files.extract(List.of(new Payment(41, WHOLE, 16), new Payment(41, WHOLE, 16)));

        assertThat(verdicts(flow, WHOLE)).containsExactly("MATCHED");
        assertThat(verdicts(extract, WHOLE)).containsExactly("IGNORED", "UNMATCHED");
    }

    @Test
    void waitsForAPersonWhenTheDayIsAnother() {
        files.accepted(51);
        files.flow(List.of(new Payment(51, WHOLE, 16)));

        assertThat(verdicts(files.extract(List.of(new Payment(51, WHOLE, 17))), WHOLE))
                .containsExactly("UNMATCHED");
    }

    @Test
    void knowsAPaymentInAnotherExtractThatWritesItsLinesOtherwise() {
        files.accepted(61);
        var payment = List.of(new Payment(61, WHOLE, 16));
        files.extract(payment);

        assertThat(verdicts(files.extract(payment, "35600000000048"), WHOLE)).containsExactly("IGNORED");
        assertThat(verdicts(files.flow(payment), WHOLE)).containsExactly("IGNORED");
    }

    /** Two halves are paid; the first, told again, must not pay the second. */
    @Test
    void doesNotTakeAPartThatIsToldAgainForTheRest() {
        var order = files.accepted(71);
        var flow =
                payments(files.flow(List.of(new Payment(71, HALF, 16))), HALF).get(0);
        var extract = files.extract(List.of(new Payment(71, HALF, 16)));
        choose(flow, flow, true);

        assertThat(verdicts(extract, HALF)).containsExactly("IGNORED");
        Api.get("/v1/payment-orders/" + order).body("state", is("ACCEPTED"));

        var rest = files.extract(List.of(new Payment(71, HALF, 16), new Payment(71, HALF, 20)));
        assertThat(verdicts(rest, HALF)).containsExactly("IGNORED", "MATCHED");
        Api.get("/v1/payment-orders/" + order).body("state", is("PAID"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isInPlayAgainOnceTheMatchIsUndoneAndTakesNotWhatAPersonTookBack(boolean flowFirst) {
        var order = files.accepted(81);
        var payment = List.of(new Payment(81, WHOLE, 16));
        var first = payments(flowFirst ? files.flow(payment) : files.extract(payment), WHOLE)
                .get(0);
        var second = payments(flowFirst ? files.extract(payment) : files.flow(payment), WHOLE)
                .get(0);
        String expected = outcome(first).extract().path("expected.id");
        outcome(second).body("verdict", is("IGNORED"));

        undo(first);

        outcome(first).body("verdict", is("UNMATCHED"));
        outcome(second).body("verdict", is("UNMATCHED")).body("rule", is((Object) null));
        Api.get("/v1/payment-orders/" + order).body("state", is("ACCEPTED"));

        choose(second, expected, false);

        outcome(second).body("verdict", is("MATCHED"));
        outcome(first).body("verdict", is("IGNORED")).body("rule.name", is(RULE));
        Api.get("/v1/payment-orders/" + order).body("state", is("PAID"));

        undo(second);
        choose(first, expected, false);

        outcome(first).body("verdict", is("MATCHED"));
        outcome(second).body("verdict", is("IGNORED"));
        Api.get("/v1/payment-orders/" + order).body("state", is("PAID"));
    }

    @Test
    void provesOnceWhatTwoUploadsTellAtTheSameMoment() {
        var order = files.accepted(85);
        var payment = List.of(new Payment(85, WHOLE, 16));
        var clients = Executors.newFixedThreadPool(2);
        try {
            var flow = CompletableFuture.supplyAsync(() -> files.flow(payment), clients);
            var extract = CompletableFuture.supplyAsync(() -> files.extract(payment), clients);

            assertThat(Stream.of(flow.join(), extract.join()).flatMap(file -> verdicts(file, WHOLE).stream()))
                    .containsExactlyInAnyOrder("MATCHED", "IGNORED");
        } finally {
            clients.shutdownNow();
        }
        Api.get("/v1/payment-orders/" + order).body("state", is("PAID"));
    }

    @Test
    void isPartOfATrial() {
        files.accepted(91);
        files.flow(List.of(new Payment(91, WHOLE, 16)));
        files.extract(List.of(new Payment(91, WHOLE, 16)));

        Api.post(AccountantFiles.RECONCILIATION + "/trials", """
                        {"members": [{"name": "accountant-key", "version": 1}, {"name": "accountant-number", "version": 1}],
                         "from": "2022-05-01", "to": "2022-05-31"}""")
                .statusCode(200)
                .body("kinds.find { it.before == 'IGNORED' && it.after == 'UNMATCHED' }.lines", greaterThan(0));
    }

    /** Files of the time before are listed by the migration. */
    @Test
    void listsTheFilesOfTheTimeBeforeAsItListsNewOnes() throws SQLException, IOException {
        files.accepted(95);
        files.flow(List.of(new Payment(95, WHOLE, 16)));
        files.extract(List.of(new Payment(95, WHOLE, 16)));
        String migration;
        try (var file = Thread.currentThread()
                .getContextClassLoader()
                .getResourceAsStream("db/reconciliation/V2026.11.26.20__told_payments.sql")) {
            migration = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        var select = migration.substring(migration.indexOf("SELECT named.id"), migration.lastIndexOf("GRANT"));

        var now = rows("SELECT line_id, account_id, order_name, paid_on, amount FROM told_payment");
        assertThat(now)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(rows(select.strip().replace(";", "")));
    }

    private List<String> rows(String select) throws SQLException {
        var rows = new ArrayList<String>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(select)) {
            while (found.next()) {
                rows.add(IntStream.rangeClosed(1, 5)
                        .mapToObj(column -> text(found, column))
                        .collect(Collectors.joining(" ")));
            }
        }
        return rows;
    }

    private static String text(ResultSet row, int column) {
        try {
            return row.getString(column);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void undo(String line) {
        decide(line, "reversal", "{\"reason\": \"another payment was meant\"}").statusCode(200);
    }

    /** Says that a line pays what another one was, or seemed, about. */
    private static void choose(String line, String expectedOf, boolean partly) {
        var known = outcome(expectedOf).extract();
        String expected = known.path("expected.id");
        if (expected == null) {
            expected = known.path("candidates[0].expected.id");
        }
        decide(
                        line,
                        "choice",
                        "{\"expected\": \"%s\", \"partly\": %b}"
                                .formatted(expected == null ? expectedOf : expected, partly))
                .statusCode(200);
    }
}
