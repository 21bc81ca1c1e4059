package fr.quitus.ledger;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** How values are written to the database: enums by name, moments in UTC, money as its amount. */
public final class Parameters {

    private Parameters() {}

    /** Sets the parameters of a statement from the first on. */
    public static void bind(PreparedStatement statement, Object... values) throws SQLException {
        bind(statement, 1, values);
    }

    static void bind(PreparedStatement statement, int first, Object... values) throws SQLException {
        for (int index = 0; index < values.length; index++) {
            bind(statement, first + index, values[index]);
        }
    }

    /** A setter of the type where there is one: the driver would search it for every value. */
    private static void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        if (value instanceof Enum<?> constant) {
            statement.setString(index, constant.name());
        } else if (value instanceof String || value instanceof UUID) {
            statement.setString(index, value.toString());
        } else if (value instanceof Long number) {
            statement.setLong(index, number);
        } else if (value instanceof Money money) {
            statement.setBigDecimal(index, money.amount());
        } else if (value instanceof Instant moment) {
            statement.setObject(index, LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
        } else {
            statement.setObject(index, value);
        }
    }
}
