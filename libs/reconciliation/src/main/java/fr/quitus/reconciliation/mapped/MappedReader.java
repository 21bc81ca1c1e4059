package fr.quitus.reconciliation.mapped;

import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.delimited.Row;
import fr.quitus.reconciliation.delimited.Rows;
import fr.quitus.reconciliation.statement.Amounts;
import fr.quitus.reconciliation.statement.Fault;
import fr.quitus.reconciliation.statement.StatementFormat;
import fr.quitus.reconciliation.statement.StatementHandler;
import fr.quitus.reconciliation.statement.StatementHeader;
import fr.quitus.reconciliation.statement.StatementLine;
import fr.quitus.reconciliation.statement.StatementRefused;
import fr.quitus.reconciliation.statement.StatementTotals;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Reads a file by a mapping, in constant memory. Nothing in it proves the sum. One reader reads one file. */
public final class MappedReader {

    private final CsvMapping mapping;
    private final String name;
    private final StatementHandler handler;
    private long lines;
    private long sum;

    /**
     * Prepares to read.
     *
     * @param name of the mapping and its version: the statement is known by it
     */
    public MappedReader(CsvMapping mapping, String name, StatementHandler handler) {
        this.mapping = mapping;
        this.name = name;
        this.handler = handler;
    }

    /**
     * Reads the file to its end.
     *
     * @throws StatementRefused when the mapping does not fit; lines may have been handed over before
     */
    public void read(InputStream in) throws IOException {
        handler.detected(StatementFormat.MAPPED_CSV);
        var rows = rows(mapping, in);
        var first = requireOne(rows.next());
        var converted = new MappedLine(mapping, new FoundColumns(mapping, first));
        handler.opened(new StatementHeader(
                1, StatementFormat.MAPPED_CSV, mapping.reference(), name, Money.EUR, null, null, null));
        for (var row = mapping.header() ? rows.next() : first; row != null; row = rows.next()) {
            deliver(converted.of(row, ++lines));
        }
        handler.closed(new StatementTotals(
                1,
                null,
                null,
                null,
                lines,
                Money.ofMinor(sum, Money.EUR),
                StatementTotals.Check.NOT_CHECKED,
                List.of(),
                null));
    }

    private void deliver(StatementLine line) {
        sum = Amounts.plus(sum, line.signedAmount().minorUnits(), line.place());
        handler.line(line);
    }

    static Rows rows(CsvMapping mapping, InputStream in) {
        return Rows.of(in, mapping.encoding(), mapping.separator().charAt(0));
    }

    static Row requireOne(Row row) {
        if (row == null) {
            throw new StatementRefused(Fault.EMPTY_FILE, null, null, null);
        }
        return row;
    }
}
