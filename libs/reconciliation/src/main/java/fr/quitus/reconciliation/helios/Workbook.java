package fr.quitus.reconciliation.helios;

import fr.quitus.reconciliation.statement.Fault;
import fr.quitus.reconciliation.statement.StatementRefused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of a workbook (XLSX, ECMA-376), row by row, once {@link WorkbookBounds} has let it in. */
final class Workbook implements ExtractRows, AutoCloseable {

    private final ReadableWorkbook book;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;

    private Workbook(ReadableWorkbook book) throws IOException {
        this.book = book;
        this.stream = book.getFirstSheet().openStream();
        this.rows = stream.iterator();
    }

    static Workbook open(InputStream in) throws IOException {
        var bytes = WorkbookBounds.admitted(in);
        try {
            return new Workbook(new ReadableWorkbook(new ByteArrayInputStream(bytes)));
        } catch (IOException | RuntimeException damaged) {
            throw damaged(damaged);
        }
    }

    @Override
    public ExtractRow next() {
        try {
            while (rows.hasNext()) {
                var row = new SheetRow(rows.next());
                if (!row.isBlank()) {
                    return row;
                }
            }
            return null;
        } catch (RuntimeException damaged) {
            throw damaged(damaged);
        }
    }

    /** The library fails in many ways on a damaged workbook; all of them say that it is one. */
    private static StatementRefused damaged(Exception failure) {
        var refused = new StatementRefused(Fault.ARCHIVE_DAMAGED, null, "XLSX", null);
        refused.initCause(failure);
        return refused;
    }

    @Override
    public void close() throws IOException {
        stream.close();
        book.close();
    }
}
