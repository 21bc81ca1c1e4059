package fr.quitus.reconciliation.billing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import fr.quitus.mariadb.MariaDbTestResource;
import fr.quitus.reconciliation.cfonb.CfonbFile;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each line tells why it is what it is, and where it stood. */
@QuarkusTest
@QuarkusTestResource(MariaDbTestResource.class)
class ExplanationFaceTest {

    private static final String P = Mounted.ROOT;
    private static final AtomicInteger NUMBERS = new AtomicInteger(9_000);

    @Inject
    Bills bills;

    private final int number = NUMBERS.addAndGet(10);
    private final String account = "C45%08d".formatted(number);
    private final String rule = "charges-" + number;
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
    void tellsWhereTheLineStoodInItsFile() {
        var line = upload("06", 91_17, "VIREMENT");

        outcome(line)
                .body("source.format", is("CFONB_120"))
                .body("source.sha256", notNullValue())
                .body("source.position", is(1))
                .body("source.place", startsWith("line"))
                .body("source.raw", startsWith("04"))
                .body("made", hasSize(0));
        given().get(P + "/outcomes?limit=1").then().body("items[0].source", nullValue());
    }

    @Test
    void tellsOfEachCandidateWhatSpeaksAgainstIt() {
        bills.issue(Integer.toString(number), "Durand", "91.18", LocalDate.of(2022, 6, 1), "PAID");
        bills.issue(Integer.toString(number + 1), "Martin", "91.18", LocalDate.of(2022, 6, 1), "PAID");
        var line = upload("06", 91_18, "VIREMENT");

        outcome(line)
                .body("verdict", is("AMBIGUOUS"))
                .body("candidates", hasSize(2))
                .body("candidates[0].failed", contains("REFERENCE"))
                .body("candidates[0].against[0].criterion", is("REFERENCE"))
                .body("candidates[0].against[0].expected", is("2022-14-" + number))
                .body("candidates[0].against[0].words", is("Reference: not given on one side or both."));
        given().header("Accept-Language", "fr")
                .get(P + "/outcomes/" + line)
                .then()
                .body("candidates[1].against[0].words", is("Référence : non précisé d’un côté ou des deux."));
    }

    @Test
    void tellsWhichRulePutALineAsideAndSinceWhen() {
        var line = upload("B3", 12_50, "FRAIS");
        state("").body("unexplained.count", is(1)).body("putAside.count", is(0));
        String before = state("").extract().path("knownAt");
        storeRule();
        activate(members(rule));
        run();

        outcome(line)
                .body("verdict", is("IGNORED"))
                .body("rule.name", is(rule))
                .body("why.words", contains("Rule " + rule + " v1: nobody has to care about the line."));
        state("")
                .body("unexplained.count", is(0))
                .body("putAside.amount.amount", is(-12.5f))
                .body("putAside.items[0].line", is(line))
                .body("putAside.items[0].rule", is(rule))
                .body("putAside.items[0].version", is(1))
                .body("rules.name", hasItem(rule));
        given().accept("text/csv")
                .get(P + "/state?account=" + accountId)
                .then()
                .body(containsString("- put aside by;2022-07-01;" + rule + " v1;-12.50"));
        String then = state("").extract().path("knownAt");

        activate(members());
        run();

        outcome(line).body("verdict", is("UNMATCHED")).body("rule", nullValue());
        state("").body("unexplained.count", is(1)).body("putAside.count", is(0));
        state("&knownAt=" + before).body("unexplained.count", is(1)).body("putAside.count", is(0));
        state("&knownAt=" + then).body("unexplained.count", is(0)).body("putAside.count", is(1));
    }

    @Test
    void tellsWhoPutALineAsideAndWhy() {
        var line = upload("06", 12_51, "FRAIS");
        given().contentType("application/json")
                .header("X-Actor", "c.martin")
                .header("If-Match", outcome(line).extract().header("ETag"))
                .body("{\"cause\": \"BANK_CHARGES\", \"text\": \"quarterly\"}")
                .post(P + "/outcomes/" + line + "/ignoring")
                .then()
                .statusCode(200);

        state("")
                .body("putAside.items[0].actor", is("c.martin"))
                .body("putAside.items[0].reason", is("BANK_CHARGES: quarterly"))
                .body("unexplained.count", is(0));
        given().contentType("application/json")
                .header("If-Match", outcome(line).extract().header("ETag"))
                .body("{\"reason\": \"ours\"}")
                .post(P + "/outcomes/" + line + "/reversal")
                .then()
                .statusCode(200);
        state("").body("putAside.count", is(0)).body("unexplained.count", is(1));
    }

    private static ValidatableResponse outcome(String line) {
        return given().get(P + "/outcomes/" + line).then().statusCode(200);
    }

    private ValidatableResponse state(String more) {
        return given().get(P + "/state?account=" + accountId + more).then().statusCode(200);
    }

    private static void run() {
        given().post(P + "/runs").then().statusCode(200);
    }

    private void storeRule() {
        given().contentType("application/json")
                .body("""
                        {"title": "Bank charges", "priority": 50, "counterparty": "ANY", "effect": "IGNORED",
                         "scope": {"kinds": ["MOVEMENT"], "accounts": ["30001-00100-%s"], "bankCodes": ["B3"]}}""".formatted(account))
                .put(P + "/rules/" + rule)
                .then()
                .statusCode(200);
    }

    private static List<Map<String, Object>> members(String... more) {
        List<Map<String, Object>> shipped = given().get(P + "/rules/sets/0")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        var members = new ArrayList<Map<String, Object>>();
        shipped.forEach(one -> members.add(Map.of("name", one.get("name"), "version", one.get("version"))));
        for (var one : more) {
            members.add(Map.of("name", one, "version", 1));
        }
        return members;
    }

    private static void activate(List<Map<String, Object>> members) {
        given().contentType("application/json")
                .header("If-Match", given().get(P + "/rules").then().extract().header("ETag"))
                .body(Map.of("members", members, "note", "a test"))
                .post(P + "/rules/sets")
                .then()
                .statusCode(200);
    }

    private String upload(String code, long cents, String text) {
        var file = new CfonbFile()
                .account(account)
                .opening("300622", 0)
                .movement(code, "010722", text, -cents)
                .closing("010722", -cents)
                .text();
        String sha256 = given().contentType("application/octet-stream")
                .body(file.getBytes(StandardCharsets.ISO_8859_1))
                .post(P + "/statements")
                .then()
                .statusCode(201)
                .extract()
                .path("sha256");
        return given().get(P + "/statements/" + sha256 + "/lines")
                .then()
                .extract()
                .path("items[0].id");
    }
}
