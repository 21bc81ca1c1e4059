package fr.quitus.subsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds even against someone at the database. */
@QuarkusTest
class FactsCannotBeChangedTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE fact SET actor = 'x'",
                "DELETE FROM fact",
                "TRUNCATE TABLE fact",
                "ALTER TABLE fact ADD COLUMN x INT",
                "DROP TABLE fact",
                "DROP TRIGGER fact_is_never_updated"
            })
    void refusesEveryChangeToTheServicesOwnUser(String statement) throws SQLException {
        try (var connection = connect("quarkus.datasource.jdbc.url", "quarkus.datasource.");
                var sql = connection.createStatement()) {
            assertThatThrownBy(() -> sql.execute(statement))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("denied");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE fact SET actor = 'x'", "DELETE FROM fact"})
    void refusesByTriggerAlsoWhoeverHasTheRight(String statement) throws SQLException {
        Dossier.voted("100.00");
        try (var connection = admin();
                var sql = connection.createStatement()) {
            assertThatThrownBy(() -> sql.execute(statement)).hasMessageContaining("Facts are never");
        }
    }

    @Test
    void namesTheFactInWhichASuperuserChangedOneByte() throws SQLException {
        var dossier = Dossier.ready();
        dossier.issued(dossier.advance(), "10500.00", 1);
        try (var connection = admin();
                var sql = connection.createStatement()) {
            sql.execute("DROP TRIGGER fact_is_never_updated");
            try {
                var changed = sql.executeUpdate("UPDATE fact SET evidence_reference = CONCAT('3', "
                        + "SUBSTRING(evidence_reference, 2)) WHERE sequence = 2 AND subject_id = '" + dossier.subsidy()
                        + "'");
                assertThat(changed).isEqualTo(1);
                Api.get(dossier.path() + "/verification")
                        .body("holds", is(false))
                        .body("firstFault.rule", is("HASH"))
                        .body("firstFault.sequence", is(2));
            } finally {
                sql.execute("CREATE TRIGGER fact_is_never_updated BEFORE UPDATE ON fact FOR EACH ROW "
                        + "SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'Facts are never updated'");
            }
        }
    }

    @Test
    void noticesATotalThatTheFactsDoNotMake() throws SQLException {
        var dossier = Dossier.voted("100.00");
        try (var connection = admin();
                var sql = connection.createStatement()) {
            sql.executeUpdate("UPDATE subsidy SET awarded = 100.01 WHERE id = '" + dossier.subsidy() + "'");
        }
        Api.get(dossier.path() + "/verification").body("holds", is(false)).body("firstFault.rule", is("TOTALS"));
    }

    @Test
    void noticesADaysTotalThatTheFactsDoNotMake() throws SQLException {
        var dossier = Dossier.voted("100.00");
        try (var connection = admin();
                var sql = connection.createStatement()) {
            sql.executeUpdate("UPDATE fact_day SET amount = 99.99 WHERE subject_id = '" + dossier.subsidy() + "'");
        }
        Api.get(dossier.path() + "/verification").body("holds", is(false)).body("firstFault.rule", is("DAY_TOTALS"));
    }

    private static Connection admin() throws SQLException {
        var connection = connect("quitus.test.admin-url", "quitus.test.admin-");
        connection.setCatalog("quitus_subsidy");
        return connection;
    }

    private static Connection connect(String url, String prefix) throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue(url, String.class),
                config.getValue(prefix + "username", String.class),
                config.getValue(prefix + "password", String.class));
    }
}
