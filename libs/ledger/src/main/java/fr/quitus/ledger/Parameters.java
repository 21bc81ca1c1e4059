package fr.quitus.ledger;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** How values are written to the database: enums by name, moments in UTC, money as its amount. */
public final class Parameters {

    private Parameters() {}

    /** Sets the parameters of a statement from the first on. */
    public static void bind(PreparedStatement statement, Object... values) throws SQLException {
        bind(statement, 1, values);
    }

    static void bind(PreparedStatement statement, int first, Object... values) throws SQLException {
        for (int index = 0; index < values.length; index++) {
            statement.setObject(first + index, written(values[index]));
        }
    }

    private static Object written(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Instant moment) {
            return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
        }
        return value instanceof Money money ? money.amount() : value;
    }
}
