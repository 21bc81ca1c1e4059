package fr.quitus.reconciliation.outcome;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import fr.quitus.mariadb.MariaDbTestResource;
import fr.quitus.reconciliation.background.Eventually;
import fr.quitus.reconciliation.background.Quiet;
import fr.quitus.reconciliation.billing.Accounts;
import fr.quitus.reconciliation.cfonb.CfonbFile;
import fr.quitus.reconciliation.jdbc.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A line that no matching has looked at yet has no outcome, and is seen all the same. */
@QuarkusTest
@QuarkusTestResource(MariaDbTestResource.class)
@ActivateRequestContext
class NewLinesTest {

    private static final String P = "/v1/payment-reconciliation";
    private static final String ACCOUNT = "C4883001001";
    private static final String OTHER_ACCOUNT = "C4883001002";
    private static final UUID SOMEBODY = UUID.randomUUID();

    @Inject
    MatchingLease lease;

    @Inject
    Turn turn;

    @Inject
    OutcomeStore outcomes;

    @Inject
    NewLines newLines;

    @Inject
    Database database;

    @AfterEach
    void waitForTheBackground() {
        QuarkusTransaction.requiringNew().run(() -> lease.release(SOMEBODY));
        Quiet.await(database);
    }

    @Test
    void areSeenAsNewUntilAMatchingHasLookedAtThem() {
        var account = Accounts.declared(ACCOUNT);
        Eventually.equal(true, () -> QuarkusTransaction.requiringNew().call(() -> lease.take(SOMEBODY)));
        var sha256 = stored(ACCOUNT);

        List<String> lines = get("/statements/" + sha256 + "/lines")
                .body("items.verdict", contains("NEW", "NEW"))
                .body("items.version", everyItem(is(0)))
                .extract()
                .path("items.id");
        get("/outcomes/" + lines.get(0)).body("verdict", is("NEW")).header("ETag", is("\"0\""));
        get("/outcomes?verdict=NEW&account=" + account).body("items.id", is(lines));
        get("/outcomes?verdict=UNMATCHED&account=" + account).body("items", hasSize(0));
        get("/outcomes?account=" + account + "&limit=1").body("items.id", contains(lines.get(0)));
        get("/state?account=" + account + "&asOf=2022-07-31").body("unexplained.count", is(2));
        get("/exceptions?account=" + account).body("items", hasSize(0));
        assign(lines.get(0)).statusCode(409).body("code", is("OUTCOME_NOT_WAITING"));

        QuarkusTransaction.requiringNew().run(() -> lease.release(SOMEBODY));
        Eventually.equal(
                "UNMATCHED", () -> get("/outcomes/" + lines.get(0)).extract().path("verdict"));
        get("/exceptions?account=" + account).body("items.id", hasItem(lines.get(1)));
    }

    /** A line whose group has changed since it was looked at is left out of its portion, and stays new. */
    @Test
    void stayNewWhenOnlyOthersOfThemGetAnOutcome() {
        Accounts.declared(OTHER_ACCOUNT);
        Eventually.equal(true, () -> QuarkusTransaction.requiringNew().call(() -> lease.take(SOMEBODY)));
        var sha256 = stored(OTHER_ACCOUNT);
        List<String> lines = get("/statements/" + sha256 + "/lines").extract().path("items.id");
        var ids = lines.stream().map(UUID::fromString).toList();

        QuarkusTransaction.requiringNew().run(() -> {
            turn.share();
            outcomes.write(List.of(Change.unknown(ids.get(0))), newLines.among(ids));
            newLines.settle();
        });

        get("/statements/" + sha256 + "/lines").body("items.verdict", contains("UNMATCHED", "NEW"));
        QuarkusTransaction.requiringNew().run(() -> lease.release(SOMEBODY));
        Eventually.equal(
                "UNMATCHED", () -> get("/outcomes/" + lines.get(1)).extract().path("verdict"));
        Eventually.equal(
                List.of(),
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> database.list(
                                "SELECT sha256 FROM new_lines WHERE sha256 = ?", row -> row.text("sha256"), sha256)));
    }

    /** In the background, where the matching waits for somebody else's. */
    private static String stored(String account) {
        var file = new CfonbFile()
                .account(account)
                .opening("300622", 0)
                .movement("06", "010722", "NOBODY EXPECTS THIS", -12_00)
                .movement("06", "010722", "NOR THIS", -13_00)
                .closing("010722", -25_00);
        String job = given().contentType("application/octet-stream")
                .header("Prefer", "respond-async")
                .body(file.text().getBytes(StandardCharsets.ISO_8859_1))
                .post(P + "/statements")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        Eventually.equal("MATCHING", () -> get("/imports/" + job).extract().path("state"));
        return get("/imports/" + job).extract().path("sha256");
    }

    private static ValidatableResponse assign(String line) {
        return given().contentType("application/json")
                .header("If-Match", "\"0\"")
                .body(Map.of("assignee", "m.durand"))
                .put(P + "/exceptions/" + line + "/assignment")
                .then();
    }

    private static ValidatableResponse get(String path) {
        return given().get(P + path).then().statusCode(200);
    }
}
