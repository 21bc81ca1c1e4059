package fr.quitus.reconciliation.billing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import fr.quitus.mariadb.MariaDbTestResource;
import fr.quitus.reconciliation.cfonb.CfonbFile;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The queue, from what is urgent to who did what; each test on an account of its own. */
@QuarkusTest
@QuarkusTestResource(MariaDbTestResource.class)
class QueueFaceTest {

    private static final String P = Mounted.ROOT;
    private static final String Q = P + "/exceptions";
    private static final int CLIENTS = 50;
    private static final AtomicInteger NUMBERS = new AtomicInteger(8_000);

    @Inject
    Bills bills;

    private final int number = NUMBERS.addAndGet(10);
    private final String account = "C44%08d".formatted(number);
    private String accountId;

    @BeforeEach
    void declareAccount() {
        accountId = given().contentType("application/json")
                .body(Map.of("kind", "RIB", "value", "30001-00100-" + account, "name", "Illustrative"))
                .post(P + "/accounts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @AfterEach
    void closeBills() {
        bills.close(Integer.toString(number));
        bills.close(Integer.toString(number + 1));
    }

    @Test
    void showsTheLargestFirstPageByPage() {
        upload(12_00, 34_567_00, 5_000_00, 12_00);

        var amounts = new ArrayList<Float>();
        String cursor = "";
        while (cursor != null) {
            var page = queue("&sort=-amount&limit=3" + cursor).extract();
            amounts.addAll(page.<List<Float>>path("items.amount.amount"));
            String next = page.path("next");
            cursor = next == null ? null : "&cursor=" + next;
        }

        assertThat(amounts).containsExactly(34567.0f, 5000.0f, 12.0f, 12.0f);
        queue("&sort=amount&limit=1").body("items.amount.amount", contains(12.0f));
        queue("&sort=colour").statusCode(400);
    }

    @Test
    void sortsByDayAndFindsBySeverityKindAndDay() {
        upload(12_00, 34_567_00);

        queue("&sort=since").body("items", hasSize(2)).body("items.severity", contains("HIGH", "HIGH"));
        queue("&severity=LOW").body("items", hasSize(0));
        queue("&kind=UNMATCHED&direction=DEBIT&unassigned=true").body("items", hasSize(2));
        queue("&kind=PROPOSED").body("items", hasSize(0));
        queue("&bookedFrom=2022-07-02").body("items", hasSize(0));
        queue("&bookedTo=2022-07-01").body("items", hasSize(2));
    }

    @Test
    void countsByKind() {
        given().post(P + "/runs").then().statusCode(200);
        int before = given().get(Q + "/counts").then().statusCode(200).extract().path("kinds.UNMATCHED");
        upload(12_00, 13_00);

        given().get(Q + "/counts")
                .then()
                .body("kinds.UNMATCHED", is(before + 2))
                .body("kinds.AMBIGUOUS", is(0));
    }

    @Test
    void keepsWhoHasALineAndWhatWasSaid() {
        var line = upload(12_00).get(0);

        acting(line)
                .body("{\"assignee\": \"m.durand\", \"dueOn\": \"2026-12-31\"}")
                .put(Q + "/" + line + "/assignment")
                .then()
                .statusCode(200)
                .body("assignee", is("m.durand"));
        acting(line)
                .body("{\"text\": \"Asked the bank\"}")
                .post(Q + "/" + line + "/comments")
                .then()
                .statusCode(200)
                .body("history.what", contains("ASSIGNED", "COMMENTED"))
                .body("history.actor", contains("c.martin", "c.martin"));

        queue("&assignee=m.durand").body("items", hasSize(1)).body("items[0].comments", is(1));
        queue("&unassigned=true").body("items", hasSize(0));
        given().contentType("application/json")
                .header("If-Match", "\"0\"")
                .body("{\"assignee\": null}")
                .put(Q + "/" + line + "/assignment")
                .then()
                .statusCode(412);
        given().contentType("application/json")
                .body("{\"assignee\": null}")
                .put(Q + "/" + line + "/assignment")
                .then()
                .statusCode(428);
        given().get(Q + "/" + line).then().body("outcome.source.raw", containsString("VIREMENT"));
    }

    @Test
    void putsALineAsideAndTakesItUpAgain() {
        var line = upload(12_00).get(0);

        acting(line)
                .body("{\"cause\": \"OTHER\"}")
                .post(P + "/outcomes/" + line + "/ignoring")
                .then()
                .statusCode(400);
        acting(line)
                .body("{\"cause\": \"OTHER\", \"text\": \"a test\"}")
                .post(P + "/outcomes/" + line + "/ignoring")
                .then()
                .statusCode(200)
                .body("verdict", is("IGNORED"))
                .body("why[0].expected", is("IGNORED_BY_A_PERSON"));
        queue("").body("items", hasSize(0));
        acting(line)
                .body("{\"reason\": \"it was ours\"}")
                .post(P + "/outcomes/" + line + "/reversal")
                .then()
                .statusCode(200)
                .body("verdict", is("UNMATCHED"))
                .body("decidedBy", nullValue());
        given().get(Q + "/" + line).then().body("history.what", contains("IGNORED", "REVERSED"));
    }

    @Test
    void actsOnManyEachForItself() {
        bills.issue(Integer.toString(number), "Ronalpia", "77.10", LocalDate.of(2022, 6, 1), "PAID");
        var lines = upload(77_10, 13_00);
        var proposed = lines.get(0);
        var other = lines.get(1);

        given().contentType("application/json")
                .header("X-Actor", "c.martin")
                .body(Map.of(
                        "items",
                        List.of(
                                Map.of("id", proposed, "version", versionOf(proposed), "action", "CONFIRM"),
                                Map.of("id", other, "version", 99, "action", "CONFIRM"),
                                Map.of("id", other, "version", versionOf(other), "action", "CONFIRM"),
                                Map.of("id", other, "version", versionOf(other), "action", "IGNORE"),
                                Map.of(
                                        "id",
                                        other,
                                        "version",
                                        versionOf(other),
                                        "action",
                                        "COMMENT",
                                        "comment",
                                        Map.of("text", "whose is it?")))))
                .post(Q + "/bulk")
                .then()
                .statusCode(200)
                .body("results.status", contains(200, 412, 409, 400, 200))
                .body("results.code", hasItem("OUTCOME_NOT_PROPOSED"));
        given().get(P + "/outcomes/" + proposed).then().body("verdict", is("MATCHED"));
    }

    @Test
    void matchesOneLineWithTwoBillsByHandAndUndoesIt() {
        bills.issue(Integer.toString(number), "Ronalpia", "70.00", LocalDate.of(2022, 6, 1), "PAID");
        bills.issue(Integer.toString(number + 1), "Durand", "7.30", LocalDate.of(2022, 6, 1), "PAID");
        var line = upload(77_30).get(0);
        var first = expected(number);
        var second = expected(number + 1);

        match(line, Map.of(first, "70.00", second, "7.31")).statusCode(422);
        match(line, Map.of(first, "77.30")).statusCode(422);
        match(line, Map.of(first, "70.00", second, "7.30"))
                .statusCode(200)
                .body("lines[0].verdict", is("MATCHED"))
                .body("lines[0].parts", hasSize(2))
                .body("lines[0].facts", hasSize(2));
        assertThat(bills.all()).contains(number + " CLEARED 1", number + 1 + " CLEARED 1");

        acting(line)
                .body("{\"reason\": \"not them\"}")
                .post(P + "/outcomes/" + line + "/reversal")
                .then()
                .statusCode(200)
                .body("verdict", is("UNMATCHED"));
        assertThat(bills.all()).contains(number + " PAID 2", number + 1 + " PAID 2");
    }

    @Test
    void ofFiftyWhoDecideAboutOneLineOneWins() throws Exception {
        bills.issue(Integer.toString(number), "Ronalpia", "77.50", LocalDate.of(2022, 6, 1), "PAID");
        var line = upload(77_50).get(0);
        int version = versionOf(line);
        var clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            var together = new CyclicBarrier(CLIENTS);
            var decisions = new ArrayList<Callable<Integer>>();
            for (int client = 0; client < CLIENTS; client++) {
                boolean confirms = client % 2 == 0;
                decisions.add(() -> {
                    together.await(1, TimeUnit.MINUTES);
                    return given().contentType("application/json")
                            .header("If-Match", "\"" + version + "\"")
                            .body(confirms ? "" : "{\"cause\": \"DUPLICATE\"}")
                            .post(P + "/outcomes/" + line + (confirms ? "/confirmation" : "/ignoring"))
                            .statusCode();
                });
            }
            var statuses = new ArrayList<Integer>();
            for (var decision : clients.invokeAll(decisions, 3, TimeUnit.MINUTES)) {
                statuses.add(decision.get());
            }
            assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
        } finally {
            clients.shutdownNow();
        }
        given().get(Q + "/" + line).then().body("history", hasSize(1));
    }

    @Test
    void doesEveryActionInBulkAndSaysWhatIsPossible() {
        bills.issue(Integer.toString(number), "Ronalpia", "77.60", LocalDate.of(2022, 6, 1), "PAID");
        bills.issue(Integer.toString(number + 1), "Durand", "70.00", LocalDate.of(2022, 6, 1), "PAID");
        var lines = upload(77_60, 40_00, 30_00);
        queue("").body("items[0].actions", contains("CONFIRM", "CHOOSE", "MATCH", "IGNORE", "ASSIGN", "COMMENT"));
        given().get(Q + "/" + lines.get(1))
                .then()
                .body("actions.find { it.action == 'CHOOSE' }.path", is("outcomes/{id}/choice"));
        var parts = List.of(part(lines.get(1), "40.00"), part(lines.get(2), "30.00"));

        bulk("""
                {"id": "%s", "version": %d, "action": "CHOOSE", "choice": {"expected": "%s"}}
                """.formatted(lines.get(0), versionOf(lines.get(0)), expected(number)))
                .body("results.status", contains(200));
        bulk("""
                {"id": "%s", "version": %d, "action": "MATCH", "match": {"lines": [
                  {"id": "%s", "version": %d}, {"id": "%s", "version": %d}], "parts": %s}}
                """.formatted(
                                lines.get(1),
                                versionOf(lines.get(1)),
                                lines.get(1),
                                versionOf(lines.get(1)),
                                lines.get(2),
                                versionOf(lines.get(2)),
                                parts))
                .body("results.status", contains(200));
        queue("").body("items", hasSize(0));
        bulk("""
                {"id": "%s", "version": %d, "action": "REVERSE", "reversal": {"reason": "not that one"}}
                """.formatted(lines.get(0), versionOf(lines.get(0)))).body("results.status", contains(200));
        queue("").body("items", hasSize(1));
    }

    @Test
    void createsNoOrderWhereTheServiceIssuesNone() {
        var line = upload(12_34).get(0);

        bulk("{\"id\": \"%s\", \"version\": %d, \"action\": \"CREATE_ORDER\", \"order\": {}}"
                        .formatted(line, versionOf(line)))
                .body("results.status", contains(422))
                .body("results.code", contains("LINE_ASKS_FOR_NO_ORDER"));
        given().contentType("application/json")
                .body(
                        "{\"items\": [{\"id\": \"%s\", \"version\": 0, \"action\": \"CREATE_ORDER\", \"order\": {\"claim\": \"1\"}}]}"
                                .formatted(line))
                .post(Q + "/bulk")
                .then()
                .statusCode(400)
                .body("violations.field", contains("items[0].order.claim"));
    }

    private String part(String line, String amount) {
        return """
                {"line": "%s", "expected": "%s", "amount": {"amount": %s, "currency": "EUR"}}""".formatted(line, expected(number + 1), amount);
    }

    private static ValidatableResponse bulk(String item) {
        return given().contentType("application/json")
                .body("{\"items\": [" + item + "]}")
                .post(Q + "/bulk")
                .then()
                .statusCode(200);
    }

    private String expected(int bill) {
        return given().get(P + "/missing?asOf=2030-01-01&limit=500")
                .then()
                .extract()
                .path("items.find { it.label == 'Bill 2022-14-" + bill + "' }.id");
    }

    private ValidatableResponse match(String line, Map<String, String> parts) {
        var listed = parts.entrySet().stream()
                .map(part -> """
                        {"line": "%s", "expected": "%s", "amount": {"amount": %s, "currency": "EUR"}}""".formatted(line, part.getKey(), part.getValue()))
                .toList();
        return given().contentType("application/json")
                .body("{\"lines\": [{\"id\": \"%s\", \"version\": %d}], \"parts\": %s}"
                        .formatted(line, versionOf(line), listed))
                .post(P + "/outcomes/matches")
                .then();
    }

    private static int versionOf(String line) {
        return given().get(P + "/outcomes/" + line).then().extract().path("version");
    }

    private static RequestSpecification acting(String line) {
        return given().contentType("application/json")
                .header("X-Actor", "c.martin")
                .header("If-Match", "\"" + versionOf(line) + "\"");
    }

    private ValidatableResponse queue(String more) {
        return given().get(Q + "?account=" + accountId + more).then();
    }

    /** The ids of the lines in the file's order. */
    private List<String> upload(long... cents) {
        var file = new CfonbFile().account(account).opening("300622", 0);
        long sum = 0;
        for (long one : cents) {
            file.movement("06", "010722", "VIREMENT", -one);
            sum -= one;
        }
        String sha256 = given().contentType("application/octet-stream")
                .body(file.closing("010722", sum).text().getBytes(StandardCharsets.ISO_8859_1))
                .post(P + "/statements")
                .then()
                .statusCode(201)
                .extract()
                .path("sha256");
        return given().get(P + "/statements/" + sha256 + "/lines")
                .then()
                .extract()
                .path("items.id");
    }
}
