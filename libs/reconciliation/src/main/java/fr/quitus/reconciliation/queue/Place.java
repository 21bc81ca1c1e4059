package fr.quitus.reconciliation.queue;

import fr.quitus.reconciliation.engine.Purpose;
import fr.quitus.support.paging.Cursor;
import fr.quitus.support.problem.InputReason;
import fr.quitus.support.problem.Refusal;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.UUID;

/**
 * A place in the queue, after an item.
 *
 * @param phase of the list, from 0
 * @param value by which the phase is sorted: an amount, a day or a name; null where ids sort it
 * @param id of the line, or of the movement's order
 * @param purpose of the movement; null for a line
 */
record Place(int phase, Object value, UUID id, Purpose purpose) {

    private static final String LINE = "-";

    boolean isLine() {
        return purpose == null;
    }

    String encoded(String sort) {
        var text = phase + " " + (isLine() ? LINE : purpose.name()) + " " + (value == null ? "" : said(value));
        return new Cursor(sort, id, text).encoded();
    }

    private static String said(Object value) {
        return value instanceof BigDecimal amount ? amount.toPlainString() : value.toString();
    }

    /**
     * Reads a cursor back.
     *
     * @param sort as it was asked for
     * @param by what the list is sorted by
     */
    static Place decoded(String encoded, String sort, Sorting.By by) {
        var cursor = Cursor.decode(encoded, sort);
        var parts = cursor.value().split(" ", 3);
        try {
            return new Place(
                    Integer.parseInt(parts[0]),
                    parts[2].isEmpty() ? null : by.value(parts[2]),
                    cursor.id(),
                    parts[1].equals(LINE) ? null : Purpose.valueOf(parts[1]));
        } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException tampered) {
            throw new Refusal(InputReason.INVALID_CURSOR).at("cursor", encoded);
        }
    }
}
