package fr.quitus.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A service as its start script starts it: the script knows the service's database. */
record StartedService(String script) {

    private static final String TABLES = """
            SELECT table_name FROM information_schema.tables
            WHERE table_schema = DATABASE() AND table_name <> 'flyway_schema_history'""";

    static StartedService by(Path script) throws IOException {
        return new StartedService(Files.readString(script));
    }

    /** A checksum of every table that the service may read: all but the list of migrations. */
    Map<String, Long> tables() throws SQLException {
        var sums = new TreeMap<String, Long>();
        try (var database = connection();
                var statement = database.createStatement();
                var names = statement.executeQuery(TABLES)) {
            while (names.next()) {
                sums.put(names.getString(1), checksum(database, names.getString(1)));
            }
        }
        return sums;
    }

    private static long checksum(Connection database, String table) throws SQLException {
        try (var statement = database.createStatement();
                var sum = statement.executeQuery("CHECKSUM TABLE " + table)) {
            sum.next();
            return sum.getLong(2);
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(
                value("-Dquarkus.datasource.jdbc.url="),
                value("-Dquarkus.datasource.username="),
                value("QUARKUS_DATASOURCE_PASSWORD='"));
    }

    private String value(String name) {
        var found = Pattern.compile(Pattern.quote(name) + "([^']*)'").matcher(script);
        if (!found.find()) {
            throw new IllegalStateException("The start script does not say " + name);
        }
        return found.group(1);
    }
}
