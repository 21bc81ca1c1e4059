package fr.quitus.reconciliation.delimited;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import fr.quitus.reconciliation.statement.Fault;
import fr.quitus.reconciliation.statement.StatementRefused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;

/**
 * The rows of a delimited text (RFC 4180, any separator), one after the other; blank rows are left out. None has more
 * columns than the first.
 */
public final class Rows {

    private static final int COLUMNS = 500;
    private static final int ROW_LIMIT = 100_000;

    private final Iterator<CsvRecord> records;
    private long lastLine;
    private int width;

    private Rows(Iterator<CsvRecord> records) {
        this.records = records;
    }

    /** Starts at the text's first row. */
    public static Rows of(InputStream in, Encoding encoding, char separator) {
        var text = new BoundedLines(new StrictText(in, encoding));
        var handler = CsvRecordHandler.builder()
                .maxFields(COLUMNS)
                .maxFieldSize(ROW_LIMIT)
                .maxRecordSize(ROW_LIMIT)
                .build();
        var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(2 * ROW_LIMIT)
                .build(handler, text);
        return new Rows(reader.iterator());
    }

    /**
     * The next row that is not blank, or null after the last.
     *
     * @throws StatementRefused when the text cannot be cut into rows and columns, or a line is too long
     */
    public Row next() throws IOException {
        try {
            while (records.hasNext()) {
                var found = records.next();
                lastLine = found.getStartingLineNumber();
                var row = new Row(lastLine, found.getFields());
                if (!row.isBlank()) {
                    return notWider(row);
                }
            }
            return null;
        } catch (CsvParseException malformed) {
            throw refusal(malformed);
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    /** A separator that stands unquoted in a text shifts all columns after it. */
    private Row notWider(Row row) {
        width = width == 0 ? row.cells().size() : width;
        if (row.cells().stream().skip(width).anyMatch(cell -> !cell.isBlank())) {
            throw new StatementRefused(
                    Fault.MALFORMED_RECORD,
                    row.place(),
                    "≤ " + width,
                    String.valueOf(row.cells().size()));
        }
        return row;
    }

    /** What the text itself refuses comes wrapped. */
    private StatementRefused refusal(CsvParseException malformed) {
        if (malformed.getCause() instanceof StatementRefused ofText) {
            return ofText;
        }
        var refused = new StatementRefused(Fault.MALFORMED_RECORD, "line " + (lastLine + 1), null, null);
        refused.initCause(malformed);
        return refused;
    }
}
