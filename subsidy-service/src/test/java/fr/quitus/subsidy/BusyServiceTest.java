package fr.quitus.subsidy;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * Another connection keeps a row locked for longer than a statement waits, here for one second and not for twenty; or too
 * many lines are open for a decision to look at, here one.
 */
@QuarkusTest
@TestProfile(BusyServiceTest.Busy.class)
class BusyServiceTest {

    private static final String SIDE = "/v1/payment-reconciliation";
    private static final String HEADER =
            "COLLEC;NUM_MANDAT;NUMERO_LIGNE;DATE_EMISSION;DATE_PAIEMENT;MONTANT_PAIEMENT;IMMATRICULATION;NOM\n";

    /** A service whose statements hardly wait, and which does little at once. */
    public static final class Busy implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.datasource.jdbc.new-connection-sql",
                    "SET SESSION innodb_lock_wait_timeout = 1",
                    "quitus.reconciliation.after-decision-up-to-lines",
                    "1");
        }
    }

    @Inject
    DataSource database;

    @Test
    void saysThatOthersAreAtASubsidyAndKeepsNothing() throws SQLException {
        var dossier = Dossier.ready();
        var order = dossier.order(dossier.advance(), "105.00", 1);

        try (var other = holding("SELECT id FROM subsidy WHERE id = ? FOR UPDATE", dossier.subsidy())) {
            Api.post("/v1/payment-orders", order)
                    .statusCode(503)
                    .header("Retry-After", "5")
                    .body("code", is("RECORDS_IN_USE"))
                    .body("title", is("Service unavailable"))
                    .body("detail", startsWith("Others are changing the same records"));
            given().header("Accept-Language", "fr")
                    .contentType("application/json")
                    .body(order)
                    .post("/v1/payment-orders")
                    .then()
                    .statusCode(503)
                    .body("detail", startsWith("D’autres modifient les mêmes enregistrements"));
            Api.get(dossier.path() + "/position").body("ordered.amount", is(0.0f));
            other.rollback();
        }

        Api.post("/v1/payment-orders", order).statusCode(201);
        Api.get(dossier.path() + "/position").body("ordered.amount", is(105.0f));
    }

    @Test
    void answersForOneItemOfManyAndDoesTheOthers() throws SQLException {
        var lines = threeLinesThatWait();

        try (var other = holding("SELECT line_id FROM outcome WHERE line_id = ? FOR UPDATE", lines.get(1))) {
            given().contentType("application/json")
                    .body("{\"items\": [%s, %s, %s]}"
                            .formatted(assigning(lines.get(0)), assigning(lines.get(1)), assigning(lines.get(2))))
                    .post(SIDE + "/exceptions/bulk")
                    .then()
                    .statusCode(200)
                    .body("results.status", contains(200, 503, 200))
                    .body("results[1].code", is("RECORDS_IN_USE"));
            other.rollback();
        }

        for (int i : List.of(0, 2)) {
            Api.get(SIDE + "/exceptions/" + lines.get(i)).body("assignee", is("Ines"));
        }
        Api.get(SIDE + "/exceptions/" + lines.get(1)).body("assignee", nullValue());
    }

    @Test
    void aDecisionWhoseTurnDoesNotComeIsRefusedAndAFileIsLeftToTheBackground() throws SQLException {
        var line = threeLinesThatWait().get(0);
        int collectivity = 100 + Api.unique();
        HeliosExtractTest.declare(collectivity);
        String job;

        try (var other = holding("SELECT id FROM reconciliation_turn WHERE id = ? FOR UPDATE", "1")) {
            ignore(line).statusCode(503).header("Retry-After", "5").body("code", is("RECORDS_IN_USE"));
            job = upload(collectivity, 1).statusCode(202).extract().path("id");
            other.rollback();
        }

        ignore(line).statusCode(200).body("verdict", is("IGNORED"));
        await().atMost(1, TimeUnit.MINUTES)
                .until(() -> Api.get(SIDE + "/imports/" + job).extract().path("state"), is("DONE"));
    }

    @Test
    void theBackgroundMatchesWhatADecisionOpensForAnotherLine() {
        int collectivity = 100 + Api.unique();
        var account = HeliosExtractTest.declare(collectivity);
        var order = HeliosExtractTest.accepted(collectivity, 1190);
        var row = "%d;1190;1;10/05/2022;%d/05/2022;10500,00;;\n";
        send(row.formatted(collectivity, 16) + row.formatted(collectivity, 17))
                .statusCode(201)
                .body("verdicts.AMBIGUOUS", is(2));
        List<String> both = waiting(account, 2);

        ignore(both.get(0)).statusCode(200).body("verdict", is("IGNORED"));

        await().atMost(1, TimeUnit.MINUTES)
                .until(() -> Api.get("/v1/payment-orders/" + order).extract().path("state"), is("PAID"));
        Api.get(SIDE + "/outcomes/" + both.get(1)).body("verdict", is("MATCHED"));
    }

    private static ValidatableResponse ignore(String line) {
        var etag = Api.get(SIDE + "/outcomes/" + line).extract().header("ETag");
        return given().header("If-Match", etag)
                .contentType("application/json")
                .body("{\"cause\": \"BANK_CHARGES\"}")
                .post(SIDE + "/outcomes/" + line + "/ignoring")
                .then();
    }

    private Connection holding(String locking, String id) throws SQLException {
        var connection = database.getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.prepareStatement(locking)) {
            statement.setString(1, id);
            statement.executeQuery();
        }
        return connection;
    }

    private static String assigning(String line) {
        var version =
                Api.get(SIDE + "/exceptions/" + line).extract().header("ETag").replace("\"", "");
        return """
                {"id": "%s", "version": %s, "action": "ASSIGN", "assignment": {"assignee": "Ines"}}
                """.formatted(line, version);
    }

    /** Payments of orders that nobody knows. */
    private static List<String> threeLinesThatWait() {
        int collectivity = 100 + Api.unique();
        var account = HeliosExtractTest.declare(collectivity);
        upload(collectivity, 3).statusCode(201);
        return waiting(account, 3);
    }

    private static List<String> waiting(String account, int lines) {
        return Api.get(SIDE + "/exceptions?account=" + account)
                .body("items", hasSize(lines))
                .extract()
                .path("items.id");
    }

    private static ValidatableResponse upload(int collectivity, int payments) {
        var rows = IntStream.rangeClosed(1, payments)
                .mapToObj(i -> "%d;999%d;1;10/05/2022;16/05/2022;1,00;;\n".formatted(collectivity, i))
                .collect(Collectors.joining());
        return send(rows);
    }

    private static ValidatableResponse send(String rows) {
        return given().contentType("text/plain")
                .body((HEADER + rows).getBytes(StandardCharsets.UTF_8))
                .post(SIDE + "/statements")
                .then();
    }
}
