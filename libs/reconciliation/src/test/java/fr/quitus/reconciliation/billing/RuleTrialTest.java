package fr.quitus.reconciliation.billing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import fr.quitus.mariadb.MariaDbTestResource;
import fr.quitus.reconciliation.cfonb.CfonbFile;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules are tried on lines of a month of their own, where no other test has lines. */
@QuarkusTest
@QuarkusTestResource(MariaDbTestResource.class)
class RuleTrialTest {

    private static final String P = Mounted.ROOT;
    private static final String PERIOD = "\"from\": \"2019-03-01\", \"to\": \"2019-03-31\"";

    @Inject
    Bills bills;

    @BeforeEach
    void clearTwoBillsAndLeaveALineOpen() {
        if (given().get(P + "/accounts?limit=500").asString().contains("C4700000001")) {
            return;
        }
        given().contentType("application/json")
                .body(Map.of("kind", "RIB", "value", "30001-00100-C4700000001", "name", "Illustrative"))
                .post(P + "/accounts")
                .then()
                .statusCode(201);
        bills.issue("9001", "Ronalpia", "310.00", LocalDate.of(2019, 3, 1), "PAID");
        bills.issue("9002", "Ronalpia", "320.00", LocalDate.of(2019, 3, 1), "PAID");
        var file = new CfonbFile()
                .account("C4700000001")
                .opening("280219", 0)
                .movement("06", "050319", "FACTURE 2022-14-9001", -310_00)
                .movement("06", "060319", "FACTURE 2022-14-9002", -320_00)
                .movement("B1", "070319", "FRAIS", -1_50)
                .closing("070319", -631_50)
                .text();
        given().contentType("application/octet-stream")
                .body(file.getBytes(StandardCharsets.ISO_8859_1))
                .post(P + "/statements")
                .then()
                .statusCode(201)
                .body("verdicts.MATCHED", is(2))
                .body("verdicts.UNMATCHED", is(1));
        given().contentType("application/json")
                .body("""
                        {"title": "Bank charges", "priority": 50, "counterparty": "ANY", "effect": "IGNORED",
                         "scope": {"kinds": ["MOVEMENT"], "accounts": ["30001-00100-C4700000001"],
                                   "bankCodes": ["B1"]}}""")
                .put(P + "/rules/charges-of-trial")
                .then()
                .statusCode(200);
    }

    @AfterEach
    void theTrialHasKeptNothing() {
        assertThat(bills.all()).contains("9001 CLEARED 1", "9002 CLEARED 1");
    }

    @Test
    void saysThatTheSameRulesChangeNothing() {
        attempt(shipped()).body("lines", is(3)).body("changed", is(0)).body("items", is(List.of()));
    }

    @Test
    void showsWhatWouldOnlyBeProposedWithoutTheReferenceRule() {
        var changed = attempt(shipped().filter(rule -> !rule.equals("reference")))
                .body("changed", is(2))
                .body("kinds[0].before", is("MATCHED"))
                .body("kinds[0].after", is("PROPOSED"))
                .body("kinds[0].lines", is(2));
        changed.body("items[0].before.rule.name", is("reference"))
                .body("items[0].after.rule.name", is("reference-other-name"))
                .body("items[0].after.parts[0].label", is("Bill 2022-14-9001"))
                .body("items[0].after.parts[0].amount.amount", is(310.0f));
    }

    @Test
    void showsWhatANewRuleWouldPutAside() {
        attempt(Stream.concat(shipped(), Stream.of("charges-of-trial")))
                .body("changed", is(1))
                .body("items[0].text", is("FRAIS"))
                .body("items[0].before.verdict", is("UNMATCHED"))
                .body("items[0].after.verdict", is("IGNORED"));
    }

    @Test
    void refusesASetThatCouldNotBeActivatedAndAPeriodThatEndsBeforeItBegins() {
        sent("{\"members\": [{\"name\": \"nobodys-rule\", \"version\": 1}], " + PERIOD + "}")
                .statusCode(422)
                .body("code", is("RULE_UNKNOWN"));
        sent("{\"members\": [{\"name\": \"reference\", \"version\": 1}], \"from\": \"2019-03-02\", "
                        + "\"to\": \"2019-03-01\"}")
                .statusCode(400)
                .body("code", is("TRIAL_PERIOD_INVALID"));
    }

    @Test
    void triesTheMonthBeforeWhenNoneIsGiven() {
        var lastMonth = YearMonth.now(ZoneId.of("Europe/Paris")).minusMonths(1);

        sent("{\"members\": [{\"name\": \"reference\", \"version\": 1}]}")
                .statusCode(200)
                .body("from", is(lastMonth.atDay(1).toString()))
                .body("to", is(lastMonth.atEndOfMonth().toString()));
    }

    private static Stream<String> shipped() {
        return Stream.of(
                "accountant-told-again",
                "accountant-key",
                "accountant-number",
                "accountant-number-other-name",
                "reference",
                "reference-other-name",
                "name-amount-date",
                "amount-date");
    }

    private static ValidatableResponse attempt(Stream<String> rules) {
        var members = rules.map("{\"name\": \"%s\", \"version\": 1}"::formatted).toList();
        return sent("{\"members\": " + members + ", " + PERIOD + "}").statusCode(200);
    }

    private static ValidatableResponse sent(String body) {
        return given().contentType("application/json")
                .body(body)
                .post(P + "/trials")
                .then();
    }
}
