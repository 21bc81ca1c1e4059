package fr.quitus.reconciliation.billing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import fr.quitus.mariadb.MariaDbTestResource;
import fr.quitus.reconciliation.cfonb.CfonbFile;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A dry run says all that the import would say, and leaves every table as it was. */
@QuarkusTest
@QuarkusTestResource(MariaDbTestResource.class)
class DryRunTest {

    private static final String P = Mounted.ROOT;
    private static final String ACCOUNT = "C4500000001";

    @Inject
    Bills bills;

    @Inject
    DataSource database;

    @Test
    void saysWhatAnImportWouldDoAndKeepsNothing() throws SQLException {
        declare();
        bills.issue("9501", "Ronalpia", "95.01", LocalDate.of(2022, 6, 1), "PAID");
        var file = new CfonbFile()
                .account(ACCOUNT)
                .opening("300622", 0)
                .movement("06", "010722", "MANDAT 2022-14-9501", -95_01)
                .movement("06", "010722", "FRAIS", -1_00)
                .closing("010722", -96_01)
                .text();
        var before = checksums();

        var sha256 = given().contentType("application/octet-stream")
                .body(file.getBytes(StandardCharsets.ISO_8859_1))
                .post(P + "/statements?dryRun=true")
                .then()
                .statusCode(200)
                .body("dryRun", is(true))
                .body("alreadyKnown", is(false))
                .body("verdicts.MATCHED", is(1))
                .body("verdicts.UNMATCHED", is(1))
                .body("factsAppended", is(1))
                .body("preview.verdict", is(List.of("MATCHED", "UNMATCHED")))
                .body("preview[0].rule.name", is("reference"))
                .extract()
                .<String>path("sha256");

        assertThat(checksums()).isEqualTo(before);
        given().get(P + "/statements/" + sha256).then().statusCode(404);

        given().contentType("application/octet-stream")
                .body(file.getBytes(StandardCharsets.ISO_8859_1))
                .post(P + "/statements")
                .then()
                .statusCode(201)
                .body("dryRun", nullValue())
                .body("verdicts.MATCHED", is(1));
        assertThat(checksums()).isNotEqualTo(before);
    }

    @Test
    void refusesABadFileAsTheImportWould() throws SQLException {
        var before = checksums();

        given().contentType("application/octet-stream")
                .body("neither one nor the other".getBytes(StandardCharsets.ISO_8859_1))
                .post(P + "/statements?dryRun=true")
                .then()
                .statusCode(422);

        assertThat(checksums()).isEqualTo(before);
    }

    private static void declare() {
        given().contentType("application/json")
                .body(Map.of("kind", "RIB", "value", "30001-00100-" + ACCOUNT, "name", "Illustrative"))
                .post(P + "/accounts")
                .then()
                .statusCode(201);
    }

    private Map<String, Long> checksums() throws SQLException {
        var sums = new TreeMap<String, Long>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (var table : tables(statement)) {
                try (var sum = statement.executeQuery("CHECKSUM TABLE " + table)) {
                    assertThat(sum.next()).isTrue();
                    sums.put(table, sum.getLong(2));
                }
            }
        }
        return sums;
    }

    private static List<String> tables(Statement statement) throws SQLException {
        var names = new ArrayList<String>();
        try (var tables = statement.executeQuery("SHOW TABLES")) {
            while (tables.next()) {
                names.add(tables.getString(1));
            }
        }
        names.remove("flyway_schema_history");
        return names;
    }
}
