package fr.quitus.cofinancing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The order that money came without is issued from the queue, for one line or for many. */
@QuarkusTest
class OrdersFromQueueTest {

    private static final String RECONCILIATION = "/v1/receipt-reconciliation/";
    private static final String QUEUE = RECONCILIATION + "exceptions";

    private Dossier dossier;
    private String claim;

    @BeforeEach
    void claimsAndDeclaresABudget() {
        dossier = Dossier.agreed("20000.00");
        claim = dossier.claimed(claimNumber(), "20000.00");
        declare("PES_BUDGET", "24420077000018/100/" + dossier.n());
    }

    @Test
    void isPossibleForMoneyWithoutOrderOnly() {
        var p503 = lineOf(AccountantsFile.beforeAnyOrder(dossier.n(), 900, "5000.00"));
        var unknownOrder = lineOf(AccountantsFile.unknown(dossier.n(), 901, "5000.00"));
        var atTheBank = bankLine("17.32");

        Api.get(QUEUE + "/" + p503).body("actions.action", hasItem("CREATE_ORDER"));
        Api.get(QUEUE + "/" + atTheBank).body("actions.action", hasItem("CREATE_ORDER"));
        Api.get(QUEUE + "/" + unknownOrder).body("actions.action", not(hasItem("CREATE_ORDER")));
        var listed = Api.get(QUEUE + "?limit=500&sort=-arrival");
        listed.body(actionsOf(p503), hasItem("CREATE_ORDER"))
                .body(actionsOf(atTheBank), hasItem("CREATE_ORDER"))
                .body(actionsOf(unknownOrder), not(hasItem("CREATE_ORDER")));
    }

    @Test
    void isIssuedForManyLinesEachForItself() {
        var p503 = lineOf(AccountantsFile.beforeAnyOrder(dossier.n(), 902, "5000.00"));
        var atTheBank = bankLine("4000.00");
        var unknownOrder = lineOf(AccountantsFile.unknown(dossier.n(), 903, "5000.00"));
        var another = bankLine("20000.00");

        bulk(
                        item(p503, Api.versionOf(p503), 660),
                        item(atTheBank, Api.versionOf(atTheBank), 661),
                        item(unknownOrder, Api.versionOf(unknownOrder), 662),
                        item(another, Api.versionOf(another) + 1, 663),
                        item(another, Api.versionOf(another), 663),
                        item(another, Api.versionOf(another), 661))
                .body("results.status", contains(200, 200, 422, 412, 422, 422))
                .body("results[2].code", is("LINE_ASKS_FOR_NO_ORDER"))
                .body("results[3].code", is("PRECONDITION_FAILED"))
                .body("results[4].code", is("ORDER_ABOVE_CLAIM"));

        dossier.expect("ordered", 9000f);
        dossier.expect("received", 4000f);
        Api.get(QUEUE + "/" + p503)
                .body("outcome.verdict", is("MATCHED"))
                .body("outcome.decidedBy", is("c.martin"))
                .body("history.what", contains("ORDER_CREATED"))
                .body("history.actor", contains("c.martin"))
                .body("history.text", contains("2022-7-660: agreed by telephone"));
        Api.get(QUEUE + "/" + another).body("outcome.verdict", is("UNMATCHED")).body("history", hasSize(0));
        Api.get("/v1/revenue-orders?limit=500&sort=-createdAt")
                .body("items.findAll { it.claim == '%s' }".formatted(claim), hasSize(2));
        Api.get("/v1/contributions/" + dossier.contribution() + "/verification").body("holds", is(true));
    }

    @Test
    void isNotIssuedAgainForMoneyThatTheFirstOrderExplains() {
        var p503 = lineOf(AccountantsFile.beforeAnyOrder(dossier.n(), 905, "7000.00"));
        var sameMoney = bankLine("7000.00", "CAISSE " + dossier.n(), claimNumber());

        bulk(item(p503, Api.versionOf(p503), 665), item(sameMoney, Api.versionOf(sameMoney), 666))
                .body("results.status", contains(200, 412));

        Api.get(QUEUE + "/" + sameMoney).body("outcome.verdict", is("MATCHED")).body("outcome.decidedBy", nullValue());
        dossier.expect("ordered", 7000f);
        dossier.expect("received", 7000f);
    }

    @Test
    void isUndoneLikeAnyMatchAndTheOrderStays() {
        var line = bankLine("4004.00");
        bulk(item(line, Api.versionOf(line), 667)).body("results.status", contains(200));
        dossier.expect("received", 4004f);

        Api.decide(RECONCILIATION + "outcomes/" + line + "/reversal", line, "{\"reason\": \"not ours\"}")
                .statusCode(200);

        dossier.expect("received", 0f);
        dossier.expect("ordered", 4004f);
        Api.get(QUEUE + "/" + line)
                .body("history.what", contains("ORDER_CREATED", "REVERSED"))
                .body("history.text", contains("2022-7-667: agreed by telephone", "not ours"));
    }

    @Test
    void needsTheOrderAndAllItsFields() {
        var line = bankLine("4001.00");
        int version = Api.versionOf(line);

        bulk("{\"id\": \"%s\", \"version\": %d, \"action\": \"CREATE_ORDER\"}".formatted(line, version))
                .body("results.status", contains(400))
                .body("results[0].code", is("BULK_PART_MISSING"));
        send(item(line, version, 664).replace("\"24420077000018\"", "\"24420077000019\""))
                .statusCode(400)
                .body("violations.field", contains("items[0].order.collectivity"));
        send(item(line, version, 664).replace("\"budgetCode\"", "\"budget\""))
                .statusCode(400)
                .body("violations.field", contains("items[0].order.budget"));
        Api.post("/v1/receipts/" + line + "/regularisation", dossier.orderOfLine(claim, 664))
                .statusCode(428);
        dossier.expect("ordered", 0f);
    }

    @RepeatedTest(10)
    void ofTwoWhoIssueItForOneLineOneWins() throws Exception {
        var line = lineOf(AccountantsFile.beforeAnyOrder(dossier.n(), 904, "12000.00"));
        int version = Api.versionOf(line);

        var statuses = atOnce(item(line, version, 670), item(line, version, 671));

        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        dossier.expect("ordered", 12000f);
        Api.get(QUEUE + "/" + line).body("history", hasSize(1));
    }

    @RepeatedTest(10)
    void ofTwoWhoIssueOneNumberForTwoLinesOneWins() throws Exception {
        var one = bankLine("4002.00");
        var other = bankLine("4003.00");

        var statuses = atOnce(item(one, Api.versionOf(one), 672), item(other, Api.versionOf(other), 672));

        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        Api.get("/v1/revenue-orders?limit=500&sort=-createdAt")
                .body("items.findAll { it.claim == '%s' }".formatted(claim), hasSize(1));
        Api.get("/v1/contributions/" + dossier.contribution() + "/verification").body("holds", is(true));
    }

    private String claimNumber() {
        return "APPEL-2022-%05d".formatted(dossier.n());
    }

    private static String actionsOf(String line) {
        return "items.find { it.id == '%s' }.actions".formatted(line);
    }

    private List<Integer> atOnce(String... items) throws Exception {
        var together = new CyclicBarrier(items.length);
        var calls = new ArrayList<Callable<Integer>>();
        for (var item : items) {
            calls.add(() -> {
                together.await(1, TimeUnit.MINUTES);
                return bulk(item).extract().path("results[0].status");
            });
        }
        var clients = Executors.newFixedThreadPool(items.length);
        try {
            var statuses = new ArrayList<Integer>();
            for (var call : clients.invokeAll(calls, 1, TimeUnit.MINUTES)) {
                statuses.add(call.get());
            }
            return statuses;
        } finally {
            clients.shutdownNow();
        }
    }

    private String item(String line, int version, int number) {
        var order =
                dossier.orderOfLine(claim, number).strip().replaceFirst("}$", ", \"reason\": \"agreed by telephone\"}");
        return "{\"id\": \"%s\", \"version\": %d, \"action\": \"CREATE_ORDER\", \"order\": %s}"
                .formatted(line, version, order);
    }

    private static ValidatableResponse bulk(String... items) {
        return send(items).statusCode(200);
    }

    private static ValidatableResponse send(String... items) {
        return given().contentType("application/json")
                .header("X-Actor", "c.martin")
                .body("{\"items\": [" + String.join(",", items) + "]}")
                .post(QUEUE + "/bulk")
                .then();
    }

    /** Money that came to an account of its own, and that nobody expects. */
    private static String bankLine(String amount) {
        return bankLine(amount, "INCONNU", "DON");
    }

    private static String bankLine(String amount, String payer, String text) {
        var account = "Q%010d".formatted(Api.unique());
        declare("RIB", "30001-00064-" + account);
        return lineOf(new TreasuryStatement(account).credit(amount, payer, text).file());
    }

    /** The only line of a file. */
    private static String lineOf(byte[] file) {
        String sha256 = given().contentType("application/octet-stream")
                .body(file)
                .post(RECONCILIATION + "statements")
                .then()
                .statusCode(201)
                .extract()
                .path("sha256");
        return Api.get(RECONCILIATION + "statements/" + sha256 + "/lines")
                .extract()
                .path("items[0].id");
    }

    private static void declare(String kind, String value) {
        Api.post(
                        RECONCILIATION + "accounts",
                        "{\"kind\": \"%s\", \"value\": \"%s\", \"name\": \"Account %2$s\"}".formatted(kind, value))
                .statusCode(201);
    }
}
