package fr.quitus.gateway.position;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import fr.quitus.gateway.peer.Peers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Peers.class)
class PositionResourceTest {

    static final String SUBSIDIES = """
            {"items": [{"id": "s1", "action": "B-22", "position": {
              "awarded": %1$s, "ordered": {"amount": 34999.99, "currency": "EUR"}, "accepted": %1$s, "paid": %1$s,
              "cleared": %1$s, "returned": {"amount": 0.00, "currency": "EUR"},
              "remainingToOrder": {"amount": 0.01, "currency": "EUR"},
              "remainingToPay": {"amount": 0.00, "currency": "EUR"}}}]}
            """.formatted("{\"amount\": 35000.00, \"currency\": \"EUR\"}");

    static final String CONTRIBUTIONS = """
            {"items": [{"id": "c1", "action": "B-22", "position": {
              "agreed": %1$s, "claimed": %1$s, "ordered": %1$s, "accepted": %1$s, "received": %2$s, "cleared": %2$s,
              "remainingToClaim": {"amount": 0.00, "currency": "EUR"}, "remainingToReceive": %2$s}}]}
            """.formatted(
                    "{\"amount\": 20000.00, \"currency\": \"EUR\"}", "{\"amount\": 8000.10, \"currency\": \"EUR\"}");

    private static final String NOTHING = "{\"items\": []}";

    Peers peers;

    @BeforeEach
    void bothServicesKnowTheAction() {
        peers.reset();
        peers.subsidy().answers("/v1/subsidies", 200, SUBSIDIES);
        peers.subsidy().answers("/v1/payment-orders", 200, """
                {"items": [{"state": "PAID", "reference": "2022-14-1187-1",
                            "amount": {"amount": 17500.00, "currency": "EUR"}},
                           {"state": "REJECTED", "amount": {"amount": 1.00, "currency": "EUR"}}]}
                """);
        peers.cofinancing().answers("/v1/actions/B-22", 200, "{\"reference\": \"B-22\"}");
        peers.cofinancing().answers("/v1/contributions", 200, CONTRIBUTIONS);
        peers.cofinancing().answers("/v1/claims", 200, """
                {"items": [{"number": "A-2", "state": "CLAIMED",
                            "remainingToOrder": {"amount": 12000.00, "currency": "EUR"}}]}
                """);
        peers.cofinancing().answers("/v1/revenue-orders", 200, NOTHING);
    }

    @Test
    void addsUpBothSidesToTheCent() {
        var position = given().get("/v1/actions/B-22/position").then().statusCode(200);

        position.body("complete", equalTo(true))
                .body("knownAt", nullValue())
                .body("cofundingRate", equalTo("57.142857"))
                .body("missing", hasSize(0));
        assertThat(position.extract().asString())
                .contains("\"awarded\":{\"amount\":35000.00,\"currency\":\"EUR\"}")
                .contains("\"ordered\":{\"amount\":34999.99,\"currency\":\"EUR\"}")
                .contains("\"committed\":{\"amount\":15000.00,\"currency\":\"EUR\"}")
                .contains("\"cash\":{\"amount\":26999.90,\"currency\":\"EUR\"}");
    }

    @Test
    void tellsWhoHasToActNext() {
        given().get("/v1/actions/B-22/position")
                .then()
                .body("waitingOn.what", hasItems("ORDER_PAYMENT", "CLEAR_PAYMENT", "ISSUE_REVENUE_ORDER"))
                .body("waitingOn", hasSize(3))
                .body("waitingOn.find { it.who == 'BANK' }.reference", equalTo("2022-14-1187-1"));
    }

    @Test
    void namesAMissingPartAndNeverSaysZero() {
        peers.cofinancing().stop();

        given().get("/v1/actions/B-22/position")
                .then()
                .statusCode(200)
                .body("complete", equalTo(false))
                .body("contributions.available", equalTo(false))
                .body("contributions.agreed", nullValue())
                .body("subsidies.available", equalTo(true))
                .body("netCost", nullValue())
                .body("cofundingRate", nullValue())
                .body("missing[0].service", equalTo("cofinancing-service"))
                .body("missing[0].reason", equalTo("SERVICE_UNAVAILABLE"));
    }

    @Test
    void knowsAnActionThatOnlyOneSideKnows() {
        peers.subsidy().answers("/v1/subsidies", 200, NOTHING);

        given().get("/v1/actions/B-22/position")
                .then()
                .statusCode(200)
                .body("subsidies.available", equalTo(true))
                .body("cofundingRate", nullValue());
    }

    @Test
    void answersNotFoundOnlyWhenBothSidesSaySo() {
        peers.subsidy().answers("/v1/subsidies", 200, NOTHING);
        peers.cofinancing().answers("/v1/contributions", 200, NOTHING);

        given().header("Accept-Language", "fr")
                .get("/v1/actions/NONE/position")
                .then()
                .statusCode(404)
                .body("code", equalTo("ACTION_UNKNOWN"))
                .body("detail", containsString("NONE"));
    }

    @Test
    void asksEachSubjectForItsPositionAtAnotherMoment() {
        peers.subsidy()
                .answers("/v1/subsidies/s1/position", 200, """
                {"awarded": %1$s, "ordered": %1$s, "accepted": %1$s, "paid": %1$s, "cleared": %1$s, "returned": %1$s,
                 "remainingToOrder": %1$s, "remainingToPay": %1$s}
                """.formatted("{\"amount\": 1.00, \"currency\": \"EUR\"}"));
        peers.cofinancing().answers("/v1/contributions/c1/position", 200, """
                {"agreed": %1$s, "claimed": %1$s, "ordered": %1$s, "accepted": %1$s, "received": %1$s,
                 "cleared": %1$s, "remainingToClaim": %1$s, "remainingToReceive": %1$s}
                """.formatted(
                        "{\"amount\": 0.25, \"currency\": \"EUR\"}"));

        String knownAt = given().get("/v1/actions/B-22/position?asOf=2022-06-30")
                .then()
                .statusCode(200)
                .body("asOf", equalTo("2022-06-30"))
                .body("subsidies.awarded.amount", equalTo(1.0f))
                .body("netCost.committed.amount", equalTo(0.75f))
                .body("waitingOn", nullValue())
                .extract()
                .path("knownAt");
        // One moment for both, so that the whole can be asked for again.
        var question = "/position?asOf=2022-06-30&knownAt=" + knownAt;
        var known = "?action=B-22&recordedUntil=" + knownAt + "&limit=500";
        assertThat(peers.subsidy().asked()).contains("/v1/subsidies" + known, "/v1/subsidies/s1" + question);
        assertThat(peers.cofinancing().asked())
                .contains("/v1/contributions" + known, "/v1/contributions/c1" + question);
    }

    @Test
    void readsEveryPage() {
        peers.subsidy().answers("/v1/subsidies", 200, SUBSIDIES.strip().replaceAll("}$", ", \"next\": \"a b\"}"));
        peers.subsidy().answers("/v1/subsidies?action=B-22&limit=500&cursor=a%20b", 200, SUBSIDIES);

        given().get("/v1/actions/B-22/position")
                .then()
                .body("subsidies.awarded.amount", equalTo(70000.0f))
                .body("subsidies.items", hasSize(2));
    }

    @Test
    void joinsTheActionsOfAYearPageByPage() {
        peers.cofinancing()
                .answers("/v1/actions", 200, "{\"items\": [{\"reference\": \"A-22\", \"title\": \"First\"}]}");

        var next = given().get("/v1/overview?financialYear=2022&limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].action", equalTo("A-22"))
                .body("items[0].title", equalTo("First"))
                .extract()
                .<String>path("next");

        given().get("/v1/overview?financialYear=2022&limit=1&cursor=" + next)
                .then()
                .body("items[0].action", equalTo("B-22"))
                .body("items[0].subsidies.awarded.amount", equalTo(35000.0f))
                .body("items[0].netCost.committed.amount", equalTo(15000.0f))
                .body("next", nullValue());
    }

    @Test
    void asksForAFinancialYear() {
        given().get("/v1/overview").then().statusCode(400).body("violations[0].field", equalTo("financialYear"));
    }

    @Test
    void showsTheOverviewOfTheSideThatAnswers() {
        peers.cofinancing().stop();

        given().get("/v1/overview?financialYear=2022")
                .then()
                .statusCode(200)
                .body("complete", equalTo(false))
                .body("items[0].action", equalTo("B-22"))
                .body("items[0].contributions.available", equalTo(false))
                .body("missing[0].service", equalTo("cofinancing-service"));
    }
}
