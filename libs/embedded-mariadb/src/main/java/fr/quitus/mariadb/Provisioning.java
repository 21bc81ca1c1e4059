package fr.quitus.mariadb;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The statements that open one schema: the same as {@code deploy/sql/provision.sql}, for an administrator of a real
 * server.
 *
 * <p>{@code utf8mb4_nopad_bin} compares byte by byte: two references that differ by case, accent, trailing space or an
 * invisible character stay two, and the database sorts as Java does, which cursor paging relies on. The linguistic
 * collations, also the accent- and case-sensitive ones, ignore control characters and trailing spaces.
 *
 * <p>Each migration grants the service's role the tables it creates, facts with SELECT and INSERT only. That is why the
 * migration user may pass its rights on. On the schema as a whole the role gets SHOW VIEW alone: it reads no table, but
 * without any right a user is not even let into the schema, and the service may connect before the first migration ran.
 */
final class Provisioning {

    private static final String HOST = "127.0.0.1";

    private Provisioning() {}

    static void apply(Connection administrator, SchemaAccess access) throws SQLException {
        try (var statement = administrator.createStatement()) {
            for (String sql : statements(access)) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> statements(SchemaAccess a) {
        String migration = "'%s'@'%s'".formatted(a.migrationUser(), HOST);
        String service = "'%s'@'%s'".formatted(a.serviceUser(), HOST);
        String tables = "`%s`.*".formatted(a.schema().replace("_", "\\_"));
        return List.of(
                "CREATE DATABASE IF NOT EXISTS `%s` CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin"
                        .formatted(a.schema()),
                "CREATE ROLE IF NOT EXISTS `%s`".formatted(a.serviceRole()),
                "GRANT SHOW VIEW ON %s TO `%s`".formatted(tables, a.serviceRole()),
                "CREATE USER IF NOT EXISTS %s IDENTIFIED BY '%s'".formatted(migration, a.migrationPassword()),
                "ALTER USER %s IDENTIFIED BY '%s'".formatted(migration, a.migrationPassword()),
                "GRANT ALL PRIVILEGES ON %s TO %s WITH GRANT OPTION".formatted(tables, migration),
                "CREATE USER IF NOT EXISTS %s IDENTIFIED BY '%s'".formatted(service, a.servicePassword()),
                "ALTER USER %s IDENTIFIED BY '%s'".formatted(service, a.servicePassword()),
                "GRANT `%s` TO %s".formatted(a.serviceRole(), service),
                "SET DEFAULT ROLE `%s` FOR %s".formatted(a.serviceRole(), service));
    }
}
