package fr.quitus.reconciliation.mapped;

import fr.quitus.reconciliation.statement.StatementLine;
import fr.quitus.reconciliation.statement.StatementRefused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The first rows of a file as a mapping reads them. It goes on where an import would stop, so that all faults are seen
 * at once.
 *
 * @param lines those that can be read, in their order
 * @param faults of the others
 */
public record MappedPreview(List<StatementLine> lines, List<StatementRefused> faults) {

    private static final int BYTES = 64 * 1024;

    private static final int ROWS = 20;

    public MappedPreview {
        lines = List.copyOf(lines);
        faults = List.copyOf(faults);
    }

    /**
     * Reads at most 20 rows.
     *
     * @param file of which no more than 64 KB is read; a line that is cut there is left out
     */
    public static MappedPreview of(CsvMapping mapping, InputStream file) throws IOException {
        var lines = new ArrayList<StatementLine>();
        var faults = new ArrayList<StatementRefused>();
        try {
            read(mapping, startOf(file), lines, faults);
        } catch (StatementRefused ofFile) {
            faults.add(ofFile);
        }
        return new MappedPreview(lines, faults);
    }

    private static InputStream startOf(InputStream file) throws IOException {
        var start = file.readNBytes(BYTES + 1);
        int length = Math.min(start.length, BYTES);
        boolean cut = start.length > BYTES;
        while (cut && length > 0 && start[length - 1] != '\n') {
            length--;
        }
        return new ByteArrayInputStream(start, 0, length > 0 ? length : Math.min(start.length, BYTES));
    }

    private static void read(
            CsvMapping mapping, InputStream start, List<StatementLine> lines, List<StatementRefused> faults)
            throws IOException {
        var rows = MappedReader.rows(mapping, start);
        var first = MappedReader.requireOne(rows.next());
        var converted = new MappedLine(mapping, new FoundColumns(mapping, first));
        var row = mapping.header() ? rows.next() : first;
        for (int count = 1; row != null && count <= ROWS; count++) {
            try {
                lines.add(converted.of(row, count));
            } catch (StatementRefused ofRow) {
                faults.add(ofRow);
            }
            row = count == ROWS ? null : rows.next();
        }
    }
}
