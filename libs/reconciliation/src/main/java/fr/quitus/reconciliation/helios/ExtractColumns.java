package fr.quitus.reconciliation.helios;

import fr.quitus.reconciliation.statement.Fault;
import fr.quitus.reconciliation.statement.StatementRefused;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Where each column of an extract stands: the header names them, in any order. */
final class ExtractColumns {

    /** The columns that are read; the others are only kept in the raw record. */
    enum Column {
        COLLEC,
        NUM_MANDAT,
        NUMERO_LIGNE,
        DATE_EMISSION,
        DATE_PAIEMENT,
        MONTANT_PAIEMENT,
        OBJET_MANDAT,
        IMMATRICULATION,
        NOM
    }

    private static final Set<Column> NEEDED = Set.of(
            Column.COLLEC,
            Column.NUM_MANDAT,
            Column.NUMERO_LIGNE,
            Column.DATE_EMISSION,
            Column.DATE_PAIEMENT,
            Column.MONTANT_PAIEMENT);

    private static final String TOTAL = "TOTAL";

    private final Map<Column, Integer> indexes = new EnumMap<>(Column.class);
    private final ExtractRow header;

    /** @throws StatementRefused MISSING_COLUMN, or INVALID_VALUE for a column that is there twice */
    ExtractColumns(ExtractRow header) {
        this.header = header;
        for (int index = 0; index < header.columns(); index++) {
            add(normalised(header.text(index)), index);
        }
        for (var needed : Column.values()) {
            if (NEEDED.contains(needed) && !indexes.containsKey(needed)) {
                throw new StatementRefused(Fault.MISSING_COLUMN, header.place(), needed.name(), null);
            }
        }
    }

    private void add(String name, int index) {
        for (var column : Column.values()) {
            if (column.name().equals(name) && indexes.put(column, index) != null) {
                throw new StatementRefused(Fault.INVALID_VALUE, placeOf(header, column), "1", "2");
            }
        }
    }

    /** TYPE MANDAT and type_mandat are one name. */
    static String normalised(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .strip()
                .replaceAll("[\\s_]+", "_")
                .toUpperCase(Locale.ROOT);
    }

    static String placeOf(ExtractRow row, Column column) {
        return row.place() + ", column " + column;
    }

    String text(ExtractRow row, Column column) {
        var index = indexes.get(column);
        return index == null ? "" : row.text(index);
    }

    /** @throws StatementRefused MISSING_ELEMENT */
    String required(ExtractRow row, Column column) {
        var text = text(row, column);
        if (text.isEmpty()) {
            throw new StatementRefused(Fault.MISSING_ELEMENT, placeOf(row, column), null, null);
        }
        return text;
    }

    LocalDate day(ExtractRow row, Column column) {
        return row.day(indexes.get(column), placeOf(row, column));
    }

    /** The last row has an amount and names no order; some software also writes TOTAL in one of its cells. */
    boolean isTotal(ExtractRow row) {
        var order = text(row, Column.NUM_MANDAT);
        if (!order.isEmpty()) {
            return saysTotal(order);
        }
        boolean bare = text(row, Column.COLLEC).isEmpty()
                && text(row, Column.DATE_PAIEMENT).isEmpty();
        return bare || IntStream.range(0, row.columns()).anyMatch(index -> saysTotal(row.text(index)));
    }

    private static boolean saysTotal(String text) {
        return normalised(text).startsWith(TOTAL);
    }

    /** The whole row with the names of its columns. */
    String raw(ExtractRow row) {
        var raw = new StringBuilder();
        for (int index = 0; index < Math.min(row.columns(), header.columns()); index++) {
            if (!row.text(index).isEmpty()) {
                raw.append(raw.length() == 0 ? "" : "; ")
                        .append(header.text(index))
                        .append('=')
                        .append(row.text(index));
            }
        }
        return raw.toString();
    }
}
