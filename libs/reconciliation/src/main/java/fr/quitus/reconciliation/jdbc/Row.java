package fr.quitus.reconciliation.jdbc;

import fr.quitus.ledger.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** The current row of a result, read by column name; every value may be null but numbers and booleans. */
public final class Row {

    private final ResultSet rows;

    Row(ResultSet rows) {
        this.rows = rows;
    }

    public String text(String column) throws SQLException {
        return rows.getString(column);
    }

    public UUID id(String column) throws SQLException {
        return rows.getObject(column, UUID.class);
    }

    public byte[] bytes(String column) throws SQLException {
        return rows.getBytes(column);
    }

    public long number(String column) throws SQLException {
        return rows.getLong(column);
    }

    public boolean flag(String column) throws SQLException {
        return rows.getBoolean(column);
    }

    public LocalDate day(String column) throws SQLException {
        return rows.getObject(column, LocalDate.class);
    }

    public Instant moment(String column) throws SQLException {
        var moment = rows.getObject(column, LocalDateTime.class);
        return moment == null ? null : moment.toInstant(ZoneOffset.UTC);
    }

    /** In euros: the only currency that is stored. */
    public Money euros(String column) throws SQLException {
        var amount = rows.getBigDecimal(column);
        return amount == null ? null : new Money(amount, Money.EUR);
    }

    public <E extends Enum<E>> E constant(String column, Class<E> type) throws SQLException {
        var name = rows.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }
}
