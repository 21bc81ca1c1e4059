package fr.quitus.mariadb;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A real MariaDB for a module's {@code @QuarkusTest}s: any free port, an empty schema (init argument {@code schema}), its
 * data under the module's {@code target}.
 *
 * <p>Use it as {@code @QuarkusTestResource(value = MariaDbTestResource.class, initArgs = @ResourceArg(name = "schema",
 * value = "quitus_subsidy"))} on one class of the module's tests.
 *
 * <p>Besides the datasource and Flyway it sets {@code quitus.test.admin-url}, {@code quitus.test.admin-username} and
 * {@code quitus.test.admin-password}, for a test that has to reach around the service.
 */
public final class MariaDbTestResource implements QuarkusTestResourceLifecycleManager {

    private static final String MIGRATION_PASSWORD = "migration-of-tests";
    private static final String SERVICE_PASSWORD = "service-of-tests";

    private String schema = "quitus_test";
    private EmbeddedMariaDb server;

    @Override
    public void init(Map<String, String> arguments) {
        schema = arguments.getOrDefault("schema", schema);
    }

    @Override
    public Map<String, String> start() {
        var access = SchemaAccess.named(schema, MIGRATION_PASSWORD, SERVICE_PASSWORD);
        try {
            server = EmbeddedMariaDb.start(unpackedInto(), Path.of("target", "mariadb-of-tests"), 0);
            emptySchema();
            server.provision(access);
            return configuration(access);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            stop();
            throw new IllegalStateException("Cannot open the schema " + schema, e);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.close();
        }
    }

    /** The data folder outlives a run, because laying it out takes longer than emptying it. */
    private void emptySchema() throws SQLException {
        try (var connection =
                        DriverManager.getConnection(server.adminUrl(), server.adminUser(), server.adminPassword());
                var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS `" + schema + "`");
        }
    }

    private Map<String, String> configuration(SchemaAccess access) {
        return Map.ofEntries(
                Map.entry("quarkus.datasource.jdbc.url", server.url(schema)),
                Map.entry("quarkus.datasource.username", access.serviceUser()),
                Map.entry("quarkus.datasource.password", access.servicePassword()),
                Map.entry("quarkus.flyway.username", access.migrationUser()),
                Map.entry("quarkus.flyway.password", access.migrationPassword()),
                Map.entry("quarkus.flyway.placeholders.service-role", access.serviceRole()),
                Map.entry("quitus.test.admin-url", server.adminUrl()),
                Map.entry("quitus.test.admin-username", server.adminUser()),
                Map.entry("quitus.test.admin-password", server.adminPassword()));
    }

    /** One unpacked server for all modules: under the {@code target} of the checkout's top. */
    static Path unpackedInto() {
        Path here = Path.of("").toAbsolutePath();
        Path top = Stream.iterate(here, folder -> folder != null, Path::getParent)
                .filter(folder -> Files.isDirectory(folder.resolve(".mvn")))
                .findFirst()
                .orElse(here);
        return top.resolve("target").resolve("mariadb-11.4.5");
    }
}
