package fr.quitus.subsidy;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Another connection keeps a row locked for longer than a statement waits: here for one second, not for twenty. */
@QuarkusTest
@TestProfile(RecordsInUseTest.ShortWait.class)
class RecordsInUseTest {

    private static final String HEADER =
            "COLLEC;NUM_MANDAT;NUMERO_LIGNE;DATE_EMISSION;DATE_PAIEMENT;MONTANT_PAIEMENT;IMMATRICULATION;NOM\n";

    /** A service whose statements hardly wait. */
    public static final class ShortWait implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.datasource.jdbc.new-connection-sql", "SET SESSION innodb_lock_wait_timeout = 1");
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
                    .post("/v1/payment-reconciliation/exceptions/bulk")
                    .then()
                    .statusCode(200)
                    .body("results.status", contains(200, 503, 200))
                    .body("results[1].code", is("RECORDS_IN_USE"));
            other.rollback();
        }

        for (int i : List.of(0, 2)) {
            Api.get("/v1/payment-reconciliation/exceptions/" + lines.get(i)).body("assignee", is("Ines"));
        }
        Api.get("/v1/payment-reconciliation/exceptions/" + lines.get(1)).body("assignee", nullValue());
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
        var version = Api.get("/v1/payment-reconciliation/exceptions/" + line)
                .extract()
                .header("ETag")
                .replace("\"", "");
        return """
                {"id": "%s", "version": %s, "action": "ASSIGN", "assignment": {"assignee": "Ines"}}
                """.formatted(line, version);
    }

    /** Payments of orders that nobody knows. */
    private static List<String> threeLinesThatWait() {
        var collectivity = 100 + Api.unique();
        var account = Api.created("/v1/payment-reconciliation/accounts", """
                {"kind": "PES_BUDGET", "value": "24420077000018/%d/00", "name": "Main budget"}
                """.formatted(collectivity));
        var row = "%d;999%d;1;10/05/2022;16/05/2022;1,00;;\n";
        var rows = row.formatted(collectivity, 1) + row.formatted(collectivity, 2) + row.formatted(collectivity, 3);
        given().contentType("text/plain")
                .body((HEADER + rows).getBytes(StandardCharsets.UTF_8))
                .post("/v1/payment-reconciliation/statements")
                .then()
                .statusCode(201);
        return Api.get("/v1/payment-reconciliation/exceptions?account=" + account)
                .body("items", hasSize(3))
                .extract()
                .path("items.id");
    }
}
