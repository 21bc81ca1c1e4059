package fr.quitus.mariadb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaAccessTest {

    @Test
    void namesUsersAndRoleAfterTheSchema() {
        var access = SchemaAccess.named("quitus_subsidy", "migration-secret", "service-secret");

        assertThat(access.migrationUser()).isEqualTo("quitus_subsidy_migration");
        assertThat(access.serviceUser()).isEqualTo("quitus_subsidy_service");
        assertThat(access.serviceRole()).isEqualTo("quitus_subsidy_role");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1a", "a`b", "a b", "a-b", "a'"})
    void refusesNamesThatSqlWouldHaveToQuote(String schema) {
        assertThatThrownBy(() -> SchemaAccess.named(schema, "migration-secret", "service-secret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("schema");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "seven77", "it's long", "back\\slash"})
    void refusesPasswordsThatAreShortOrNeedQuoting(String password) {
        assertThatThrownBy(() -> SchemaAccess.named("quitus", "migration-secret", password))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("servicePassword")
                .hasMessageNotContaining("it's");
    }

    @Test
    void acceptsAPasswordOfExactlyEightCharacters() {
        assertThat(SchemaAccess.named("quitus", "eight888", "eight888").servicePassword())
                .isEqualTo("eight888");
    }

    @Test
    void neverPrintsPasswords() {
        assertThat(SchemaAccess.named("quitus", "migration-secret", "service-secret")
                        .toString())
                .doesNotContain("secret");
    }
}
