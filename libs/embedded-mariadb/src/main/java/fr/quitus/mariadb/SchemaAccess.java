package fr.quitus.mariadb;

import java.util.regex.Pattern;

/**
 * One schema, the user that migrates it, and the user and role of the service that works in it.
 *
 * <p>Names are kept to letters, digits and underscores, because SQL cannot take an identifier as a parameter.
 *
 * @param schema the schema's name
 * @param migrationUser owns the tables: creates, alters and grants them
 * @param migrationPassword in clear, never printed
 * @param serviceUser what the running service connects as
 * @param servicePassword in clear, never printed
 * @param serviceRole the role that migrations grant each table to
 */
public record SchemaAccess(
        String schema,
        String migrationUser,
        String migrationPassword,
        String serviceUser,
        String servicePassword,
        String serviceRole) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");
    private static final Pattern PASSWORD = Pattern.compile("[\\x21-\\x7e&&[^'\\\\\"]]{8,}");

    /** @throws IllegalArgumentException when a name or a password holds what would need quoting in SQL */
    public SchemaAccess {
        requireName("schema", schema);
        requireName("migrationUser", migrationUser);
        requireName("serviceUser", serviceUser);
        requireName("serviceRole", serviceRole);
        requirePassword("migrationPassword", migrationPassword);
        requirePassword("servicePassword", servicePassword);
    }

    /** The usual names for a schema: {@code NAME_migration}, {@code NAME_service} and {@code NAME_role}. */
    public static SchemaAccess named(String schema, String migrationPassword, String servicePassword) {
        return new SchemaAccess(
                schema,
                schema + "_migration",
                migrationPassword,
                schema + "_service",
                servicePassword,
                schema + "_role");
    }

    private static void requireName(String field, String value) {
        if (!NAME.matcher(value).matches()) {
            throw new IllegalArgumentException("%s must match %s, not '%s'".formatted(field, NAME, value));
        }
    }

    private static void requirePassword(String field, String value) {
        if (!PASSWORD.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    field + " must have at least 8 printable ASCII characters, without space, quote or backslash");
        }
    }

    /** Without the passwords: this text may reach a log. */
    @Override
    public String toString() {
        return "SchemaAccess[%s, %s, %s, %s]".formatted(schema, migrationUser, serviceUser, serviceRole);
    }
}
