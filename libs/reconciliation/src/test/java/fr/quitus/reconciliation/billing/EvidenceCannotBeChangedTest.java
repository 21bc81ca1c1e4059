package fr.quitus.reconciliation.billing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class EvidenceCannotBeChangedTest {

    @Inject
    DataSource dataSource;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE statement_line SET amount = 1",
                "DELETE FROM statement_line",
                "UPDATE statement_file SET size = 1",
                "UPDATE publication SET published_at = '2022-01-01'",
                "DELETE FROM file_line",
                "UPDATE import_report SET report = '{}'",
                "UPDATE decision SET actor = 'nobody'",
                "DELETE FROM decision",
                "UPDATE csv_mapping SET version = 9",
                "DELETE FROM csv_mapping",
                "UPDATE matching_rule SET version = 9",
                "DELETE FROM rule_set",
                "UPDATE proof SET amount = 1",
                "DELETE FROM proof_undone",
                "DELETE FROM outcome",
                "TRUNCATE statement_line"
            })
    void refusesToChangeEvidenceAndDecisions(String sql) {
        assertThatThrownBy(() -> execute(sql)).isInstanceOf(SQLException.class).hasMessageContaining("denied");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
