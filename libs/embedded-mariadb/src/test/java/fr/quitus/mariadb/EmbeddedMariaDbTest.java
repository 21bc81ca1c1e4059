package fr.quitus.mariadb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EmbeddedMariaDbTest {

    private static final Path UNPACKED = MariaDbTestResource.unpackedInto();
    private static final Path DATA = Path.of("target", "mariadb-of-this-test");
    private static final SchemaAccess ACCESS = SchemaAccess.named("quitus_probe", "migration-secret", "service-secret");

    private EmbeddedMariaDb server;

    @BeforeEach
    void startOnAnyPort() throws IOException, SQLException {
        server = EmbeddedMariaDb.start(UNPACKED, DATA, 0);
        asAdministrator("DROP DATABASE IF EXISTS quitus_probe");
        server.provision(ACCESS);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void letsTheServiceUserConnectBeforeAnyTableIsGranted() throws SQLException {
        try (var connection = asService()) {
            assertThat(connection.getCatalog()).isEqualTo("quitus_probe");
        }
    }

    @Test
    void givesTheServiceUserOnlyWhatMigrationsGrantToItsRole() throws SQLException {
        asMigration("CREATE TABLE fact (id INT PRIMARY KEY)", "GRANT SELECT, INSERT ON fact TO quitus_probe_role");

        asService("INSERT INTO fact VALUES (1)");

        assertThatThrownBy(() -> asService("UPDATE fact SET id = 2")).hasMessageContaining("UPDATE command denied");
        assertThatThrownBy(() -> asService("DELETE FROM fact")).hasMessageContaining("DELETE command denied");
        assertThatThrownBy(() -> asService("TRUNCATE fact")).hasMessageContaining("DROP command denied");
        assertThatThrownBy(() -> asService("CREATE TABLE t (id INT)")).hasMessageContaining("CREATE command denied");
    }

    @Test
    void letsMigrationsCreateTriggers() throws SQLException {
        asMigration(
                "CREATE TABLE kept (id INT PRIMARY KEY)",
                "CREATE TRIGGER kept_never_deleted BEFORE DELETE ON kept FOR EACH ROW"
                        + " SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'facts are never deleted'",
                "INSERT INTO kept VALUES (1)");

        assertThatThrownBy(() -> asMigration("DELETE FROM kept")).hasMessageContaining("never deleted");
    }

    @Test
    void keepsTheMigrationUserInItsOwnSchema() throws SQLException {
        asAdministrator("CREATE DATABASE IF NOT EXISTS quitusXprobe");

        assertThatThrownBy(() -> asMigration("CREATE TABLE quitusXprobe.t (id INT)"))
                .hasMessageContaining("denied");
    }

    @Test
    void provisionsTwiceAndTakesTheNewPassword() throws SQLException {
        asMigration("CREATE TABLE kept (id INT)");

        server.provision(SchemaAccess.named("quitus_probe", "migration-secret", "another-secret"));

        assertThatThrownBy(this::asService).hasMessageContaining("Access denied");
        assertThat(asMigration("INSERT INTO kept VALUES (1)")).isEqualTo(1);
    }

    @Test
    void refusesAWrongPasswordAndNoPassword() {
        assertThatThrownBy(() -> DriverManager.getConnection(server.adminUrl(), server.adminUser(), "wrong"))
                .hasMessageContaining("Access denied");
        assertThatThrownBy(() -> DriverManager.getConnection(server.adminUrl(), "root", ""))
                .hasMessageContaining("Access denied");
    }

    @Test
    void keepsReferencesThatDifferByCaseAccentOrTrailingSpaceApart() throws SQLException {
        asMigration("CREATE TABLE reference (text VARCHAR(20) PRIMARY KEY)");

        int rows = asMigration("INSERT INTO reference VALUES ('etape'), ('étape'), ('Etape'), ('etape ')");

        assertThat(rows).isEqualTo(4);
    }

    @ParameterizedTest
    @MethodSource("bindingsOfHalfPastElevenInUtc")
    void storesMomentsInUtcWhateverTheZoneOfTheJvm(Binding binding) throws SQLException {
        TimeZone zone = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Paris"));
        try {
            assertThat(storedText(binding)).startsWith("2022-07-01 23:30:00");
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    static Stream<Binding> bindingsOfHalfPastElevenInUtc() {
        Instant moment = Instant.parse("2022-07-01T23:30:00Z");
        return Stream.of(
                insert -> insert.setTimestamp(1, Timestamp.from(moment)),
                insert -> insert.setTimestamp(
                        1, Timestamp.from(moment), Calendar.getInstance(TimeZone.getTimeZone("UTC"))),
                insert -> insert.setObject(1, moment.atOffset(ZoneOffset.UTC)),
                insert -> insert.setObject(1, moment.atOffset(ZoneOffset.ofHours(5))));
    }

    interface Binding {
        void bind(PreparedStatement insert) throws SQLException;
    }

    @Test
    void findsItsDataAgainAfterAStop() throws SQLException, IOException {
        asMigration("CREATE TABLE kept (id INT)", "INSERT INTO kept VALUES (7)");
        server.close();

        server = EmbeddedMariaDb.start(UNPACKED, DATA, 0);

        assertThat(asMigration("DELETE FROM kept WHERE id = 7")).isEqualTo(1);
    }

    @Test
    void startsAfterTheServerWasKilled() throws SQLException, IOException {
        asMigration("CREATE TABLE kept (id INT)", "INSERT INTO kept VALUES (7)");
        server.process().destroyForcibly();
        server.process().onExit().join();

        server = EmbeddedMariaDb.start(UNPACKED, DATA, 0);

        assertThat(asMigration("DELETE FROM kept WHERE id = 7")).isEqualTo(1);
    }

    @Test
    void stopsTheServerThatAKilledJvmLeftOnTheSameFolder() throws IOException {
        ProcessHandle leftOver = server.process();

        server = EmbeddedMariaDb.start(UNPACKED, DATA, 0);

        assertThat(leftOver.isAlive()).isFalse();
        assertThat(server.process().isAlive()).isTrue();
    }

    @Test
    void leavesNoFileWithThePasswordOfTheAdministrator() {
        assertThat(DATA.resolve("administrator.sql")).doesNotExist();
        assertThat(DATA.resolve("mariadbd.log")).content().doesNotContain(server.adminPassword());
    }

    @Test
    void saysWhyItCannotStart() throws IOException {
        server.close();
        try (var taken = new ServerSocket(0)) {
            assertThatThrownBy(() -> EmbeddedMariaDb.start(UNPACKED, DATA, taken.getLocalPort()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("port " + taken.getLocalPort())
                    .hasMessageContaining("Address already in use");
        }
    }

    @Test
    void writesPrivateFilesForTheirOwnerOnly() throws IOException {
        Path file = DATA.resolve("secret");
        PrivateFile.write(file, "one");
        PrivateFile.write(file, "two");

        assertThat(file).hasContent("two");
        if (!Binaries.windows()) {
            assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        }
    }

    private String storedText(Binding binding) throws SQLException {
        asMigration("CREATE TABLE moment (at DATETIME(6))");
        try (var connection = connect("quitus_probe_migration", "migration-secret");
                var insert = connection.prepareStatement("INSERT INTO moment VALUES (?)")) {
            binding.bind(insert);
            insert.executeUpdate();
            try (var rows = connection.createStatement().executeQuery("SELECT CAST(at AS CHAR) FROM moment")) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private void asAdministrator(String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(server.adminUrl(), server.adminUser(), server.adminPassword());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int asMigration(String... statements) throws SQLException {
        try (var connection = connect("quitus_probe_migration", "migration-secret")) {
            return run(connection, statements);
        }
    }

    private void asService(String sql) throws SQLException {
        try (var connection = asService()) {
            run(connection, sql);
        }
    }

    private Connection asService() throws SQLException {
        return connect("quitus_probe_service", "service-secret");
    }

    private Connection connect(String user, String password) throws SQLException {
        return DriverManager.getConnection(server.url("quitus_probe"), user, password);
    }

    private static int run(Connection connection, String... statements) throws SQLException {
        int rows = 0;
        try (var statement = connection.createStatement()) {
            for (String sql : statements) {
                rows = statement.executeUpdate(sql);
            }
        }
        return rows;
    }
}
