package fr.quitus.reconciliation.billing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

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

/** Rules of users, from the draft to the line that they decide. Each looks at one account only: that of its test. */
@QuarkusTest
@QuarkusTestResource(MariaDbTestResource.class)
class RulesFaceTest {

    private static final String P = Mounted.ROOT;
    private static final AtomicInteger NUMBERS = new AtomicInteger(7_000);
    private static final List<String> SHIPPED = List.of(
            "accountant-told-again",
            "accountant-key",
            "accountant-number",
            "accountant-number-other-name",
            "reference",
            "reference-other-name",
            "name-amount-date",
            "amount-date");

    @Inject
    Bills bills;

    private final int number = NUMBERS.incrementAndGet();
    private final String account = "C43%08d".formatted(number);
    private final String name = "rule-" + number;

    @BeforeEach
    void declareAccount() {
        given().contentType("application/json")
                .body(Map.of("kind", "RIB", "value", "30001-00100-" + account, "name", "Illustrative"))
                .post(P + "/accounts")
                .then()
                .statusCode(201);
    }

    @AfterEach
    void goBackToTheShippedRules() {
        activate(members()).statusCode(200);
        bills.close(Integer.toString(number));
    }

    @Test
    void ignoresBankChargesByTheirCode() {
        store(name, rule(50, "\"bankCodes\": [\"B1\"]", "", "IGNORED"))
                .statusCode(200)
                .body("version", is(1));
        upload("B1", 12_50, "FRAIS").body("verdicts.UNMATCHED", is(1));

        activate(members(name)).statusCode(200).body("items.name", hasItem(name));

        upload("B1", 12_51, "FRAIS").body("verdicts.IGNORED", is(1));
        upload("06", 12_52, "AUTRE").body("verdicts.UNMATCHED", is(1));
    }

    @Test
    void keepsTheVersionThatDecided() {
        var tolerance = "\"exact\": {\"sources\": [\"TEXT\"]}, \"tolerance\": {\"amount\": {\"amount\": 0.05, "
                + "\"currency\": \"EUR\"}, \"perTenThousand\": 100, \"bearer\": \"EXPECTED\"},";
        var etag = store(name, rule(190, "\"bankCodes\": []", tolerance, "MATCHED"))
                .extract()
                .header("ETag");
        activate(members(name)).statusCode(200);
        bills.issue(Integer.toString(number), "Ronalpia", "100.00", LocalDate.of(2022, 6, 1), "PAID");

        var sha256 = upload("06", 99_97, "FACTURE 2022-14-" + number)
                .body("verdicts.MATCHED", is(1))
                .extract()
                .<String>path("sha256");

        given().contentType("application/json")
                .header("If-Match", etag)
                .body(rule(190, "\"bankCodes\": []", "\"exact\": {\"sources\": [\"END_TO_END\"]},", "PROPOSED"))
                .put(P + "/rules/" + name)
                .then()
                .statusCode(200)
                .body("version", is(2));
        given().get(P + "/statements/" + sha256 + "/lines")
                .then()
                .body("items[0].rule.name", is(name))
                .body("items[0].rule.version", is(1))
                .body("items[0].parts[0].amount.amount", is(99.97f))
                .body("items[0].why.words", hasItem("Amount: 99.97 EUR pays 100.00 EUR ± 0.05 EUR."));
        given().get(P + "/rules/" + name + "?version=1").then().body("rule.effect", is("MATCHED"));
        given().get(P + "/rules/" + name).then().body("rule.effect", is("PROPOSED"));
    }

    @Test
    void findsReferencesByAPatternOfTheUser() {
        var pattern = "\"exact\": {\"sources\": [\"TEXT\"], \"pattern\": \"DOSSIER (?P<reference>2022X[0-9X]+)\"},";
        store(name, rule(60, "\"bankCodes\": []", pattern, "PROPOSED")).statusCode(200);
        activate(members(name)).statusCode(200);
        bills.issue(Integer.toString(number), "Ronalpia", "7.77", LocalDate.of(2022, 6, 1), "PAID");

        upload("06", 8_88, "DOSSIER 2022X14X" + number).body("verdicts.UNMATCHED", is(1));
    }

    @Test
    void refusesAPatternThatCannotWork() {
        var broken = "\"exact\": {\"sources\": [\"TEXT\"], \"pattern\": \"(?P<reference>[0-9]+\"},";

        store(name, rule(60, "\"bankCodes\": []", broken, "MATCHED"))
                .statusCode(400)
                .body("code", is("RULE_PATTERN_INVALID"))
                .body("violations[0].field", is("exact.pattern"))
                .body("detail", containsString("missing closing )"));
    }

    @Test
    void refusesWindowsAndTolerancesOverTheLimit() {
        var window = "\"dateWindow\": {\"daysBefore\": 0, \"daysAfter\": 401, \"businessDays\": true},";
        var tolerance = "\"tolerance\": {\"amount\": {\"amount\": 1000.01, \"currency\": \"EUR\"}, "
                + "\"perTenThousand\": 100, \"bearer\": \"LINE\"},";

        store(name, rule(60, "\"bankCodes\": []", window, "MATCHED"))
                .statusCode(400)
                .body("violations.field", hasItem(containsString("dateWindow.daysAfter")));
        store(name, rule(60, "\"bankCodes\": []", tolerance, "MATCHED"))
                .statusCode(400)
                .body("code", is("RULE_TOLERANCE_OUT_OF_BOUNDS"));
        store("Not a name", rule(60, "\"bankCodes\": []", "", "MATCHED"))
                .statusCode(400)
                .body("code", is("RULE_NAME_INVALID"));
    }

    @Test
    void warnsOfAMatchThatNoReferenceProves() {
        store(name, rule(60, "\"bankCodes\": []", "", "MATCHED"))
                .statusCode(200)
                .body("warnings", contains("MATCHES_WITHOUT_REFERENCE"));
    }

    @Test
    void refusesASetWhoseRulesOverlap() {
        store(name, rule(200, "\"bankCodes\": []", "", "IGNORED")).statusCode(200);

        activate(members(name))
                .statusCode(422)
                .body("code", is("RULE_PRIORITY_TWICE"))
                .body("detail", containsString(name));
        activate(members("reference")).statusCode(422).body("code", is("RULE_TWICE"));
        activate(members("nobodys-rule")).statusCode(422).body("code", is("RULE_UNKNOWN"));
    }

    @Test
    void refusesToOverwriteWhatOthersChanged() {
        store(name, rule(60, "\"bankCodes\": []", "", "IGNORED")).statusCode(200);

        store(name, rule(61, "\"bankCodes\": []", "", "IGNORED")).statusCode(428);
        given().contentType("application/json")
                .header("If-Match", "\"7\"")
                .body(rule(61, "\"bankCodes\": []", "", "IGNORED"))
                .put(P + "/rules/" + name)
                .then()
                .statusCode(412);
        given().contentType("application/json")
                .header("If-Match", "\"999999\"")
                .body("{\"members\": [{\"name\": \"reference\", \"version\": 1}]}")
                .post(P + "/rules/sets")
                .then()
                .statusCode(412);
    }

    @Test
    void showsTheRulesThatShipInFrench() {
        given().header("Accept-Language", "fr")
                .get(P + "/rules/sets/0")
                .then()
                .statusCode(200)
                .body("items.name", equalTo(SHIPPED))
                .body("items[0].rule.title", is("Le comptable redit un paiement déjà prouvé"))
                .body("items[0].rule.against", is("PROVED"))
                .body("items[1].rule.title", is("Le comptable nomme la pièce par sa clé"));
        given().get(P + "/rules/sets/999999").then().statusCode(404);
        given().get(P + "/rules/nobodys-rule").then().statusCode(404);
    }

    @Test
    void refusesARuleThatWouldMatchWhatIsProved() {
        refusedAgainstProved("\"exact\": {\"sources\": [\"ORDER_KEY\"]}, \"effect\": \"MATCHED\"");
        refusedAgainstProved("\"effect\": \"IGNORED\"");
        refusedAgainstProved("\"exact\": {\"sources\": [\"ORDER_KEY\"]}, \"effect\": \"IGNORED\","
                + " \"dateWindow\": {\"daysBefore\": 0, \"daysAfter\": 3, \"businessDays\": false}");
    }

    private static void refusedAgainstProved(String more) {
        store("told-again-of-test", """
                {"title": "A rule of a test", "priority": 91, "against": "PROVED", "counterparty": "ANY",
                 "scope": {"kinds": ["PAYMENT"], "accounts": [], "bankCodes": []}, %s}
                """.formatted(more))
                .statusCode(400)
                .body("code", is("RULE_AGAINST_PROVED_INVALID"));
    }

    private String rule(int priority, String codes, String more, String effect) {
        return """
                {"title": "A rule of a test", "priority": %d,
                 "scope": {"kinds": ["MOVEMENT"], "accounts": ["30001-00100-%s"], %s}, %s
                 "counterparty": "ANY", "effect": "%s"}
                """.formatted(priority, account, codes, more, effect);
    }

    private static ValidatableResponse store(String name, String rule) {
        return given().contentType("application/json")
                .header("X-Actor", "m.durand")
                .body(rule)
                .put(P + "/rules/" + name)
                .then();
    }

    private static List<Map<String, Object>> members(String... more) {
        var members = new ArrayList<Map<String, Object>>();
        SHIPPED.forEach(shipped -> members.add(Map.of("name", shipped, "version", 1)));
        for (var one : more) {
            members.add(Map.of("name", one, "version", 1));
        }
        return members;
    }

    private static ValidatableResponse activate(List<Map<String, Object>> members) {
        return given().contentType("application/json")
                .header("If-Match", given().get(P + "/rules").then().extract().header("ETag"))
                .body(Map.of("members", members, "note", "a test"))
                .post(P + "/rules/sets")
                .then();
    }

    private ValidatableResponse upload(String code, long cents, String text) {
        var file = new CfonbFile()
                .account(account)
                .opening("300622", 0)
                .movement(code, "010722", text, -cents)
                .closing("010722", -cents)
                .text();
        return given().contentType("application/octet-stream")
                .body(file.getBytes(StandardCharsets.ISO_8859_1))
                .post(P + "/statements")
                .then()
                .statusCode(201);
    }
}
