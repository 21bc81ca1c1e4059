package fr.quitus.subsidy;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.is;

import fr.quitus.ledger.BulkUpdate;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Many rows are updated together, each in the version that was read. */
@QuarkusTest
class BulkUpdateTest {

    private static final int SUBSIDIES = 12;

    private static final BulkUpdate WORDS = new BulkUpdate("subsidy", "object CHAR(500)", "programme CHAR(100)");

    @Inject
    DataSource database;

    @Test
    void raisesTheVersionOfEachRow() throws SQLException {
        var subsidies = new ArrayList<String>();
        var rows = new ArrayList<Object[]>();
        for (int i = 0; i < SUBSIDIES; i++) {
            var subsidy = Dossier.voted("10.00").subsidy();
            subsidies.add(subsidy);
            rows.add(new Object[] {subsidy, versionOf(subsidy), "Object of " + subsidy, i == 0 ? null : "L'été"});
        }
        var before = versionOf(subsidies.get(SUBSIDIES - 1));

        update(rows);

        for (var subsidy : subsidies) {
            Api.get("/v1/subsidies/" + subsidy).body("object", is("Object of " + subsidy));
        }
        Api.get("/v1/subsidies/" + subsidies.get(1)).body("programme", is("L'été"));
        Api.get("/v1/subsidies/" + subsidies.get(SUBSIDIES - 1)).header("ETag", is("\"" + (before + 1) + "\""));
    }

    @Test
    void refusesARowThatHasAnotherVersionByNow() {
        var subsidy = Dossier.voted("10.00").subsidy();
        var stale = versionOf(subsidy) - 1;

        assertThatThrownBy(() -> update(List.<Object[]>of(new Object[] {subsidy, stale, "Other", null})))
                .isInstanceOf(OptimisticLockException.class);

        Api.get("/v1/subsidies/" + subsidy).body("object", is("Territorial booster of social innovation 2022"));
    }

    private static long versionOf(String subsidy) {
        return Long.parseLong(
                Api.get("/v1/subsidies/" + subsidy).extract().header("ETag").replace("\"", ""));
    }

    private void update(List<Object[]> rows) throws SQLException {
        try (var connection = database.getConnection()) {
            WORDS.run(connection, rows);
        }
    }
}
