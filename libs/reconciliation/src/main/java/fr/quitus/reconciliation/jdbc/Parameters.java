package fr.quitus.reconciliation.jdbc;

import fr.quitus.ledger.Money;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** How values are written: enums by name, moments in UTC, money as its amount. */
final class Parameters {

    private Parameters() {}

    static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int index = 0; index < values.length; index++) {
            statement.setObject(index + 1, written(values[index]));
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
