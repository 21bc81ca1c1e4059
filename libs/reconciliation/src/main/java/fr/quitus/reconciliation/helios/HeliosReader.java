package fr.quitus.reconciliation.helios;

import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.delimited.Encoding;
import fr.quitus.reconciliation.delimited.Rows;
import fr.quitus.reconciliation.statement.AccountReference;
import fr.quitus.reconciliation.statement.Amounts;
import fr.quitus.reconciliation.statement.Fault;
import fr.quitus.reconciliation.statement.Fingerprint;
import fr.quitus.reconciliation.statement.StatementFormat;
import fr.quitus.reconciliation.statement.StatementHandler;
import fr.quitus.reconciliation.statement.StatementHeader;
import fr.quitus.reconciliation.statement.StatementRefused;
import fr.quitus.reconciliation.statement.StatementTotals;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Reads the payments of one collectivity. Their last row may give the total: then the rows must add up to it. CSV is
 * read in constant memory, a spreadsheet within the bounds of {@link Workbook}. One reader reads one file.
 */
public final class HeliosReader {

    private static final char SEPARATOR = ';';

    private final StatementHandler handler;
    private final Fingerprint fingerprint = new Fingerprint();
    private ExtractColumns columns;
    private AccountReference account;
    private boolean totalled;
    private long lines;
    private long sum;

    public HeliosReader(StatementHandler handler) {
        this.handler = handler;
    }

    /** Whether the first line of a text names the columns of an extract. */
    public static boolean knows(String firstLine) {
        var names = List.of(firstLine.replace("\"", "").split(";", -1)).stream()
                .map(name -> ExtractColumns.normalised(ExtractCell.cleaned(name)))
                .toList();
        return names.contains("COLLEC") && names.contains("NUM_MANDAT");
    }

    /**
     * Reads a CSV to its end.
     *
     * @throws StatementRefused when the file cannot be trusted; lines may have been handed over before
     */
    public void readCsv(InputStream in) throws IOException {
        handler.detected(StatementFormat.HELIOS_EXTRACT);
        var rows = Rows.of(in, Encoding.UTF_8_OR_WINDOWS_1252, SEPARATOR);
        read(() -> {
            var row = rows.next();
            return row == null ? null : new CsvRow(row);
        });
    }

    /**
     * Reads the first sheet of an XLSX to its end.
     *
     * @throws StatementRefused when the file cannot be trusted; lines may have been handed over before
     */
    public void readSpreadsheet(InputStream in) throws IOException {
        try (var workbook = Workbook.open(in)) {
            read(workbook);
        }
    }

    private void read(ExtractRows rows) throws IOException {
        var header = rows.next();
        if (header == null) {
            throw new StatementRefused(Fault.EMPTY_FILE, null, null, null);
        }
        columns = new ExtractColumns(header);
        handler.detected(StatementFormat.HELIOS_EXTRACT);
        for (var row = rows.next(); row != null; row = rows.next()) {
            row(row);
        }
        close();
    }

    private void row(ExtractRow row) {
        if (totalled) {
            throw new StatementRefused(Fault.MALFORMED_RECORD, row.place(), null, columns.raw(row));
        }
        var line = new ExtractLine(columns, row);
        if (columns.isTotal(row)) {
            totalled = true;
            check(line.cents(), row.place());
            return;
        }
        open(line);
        sum = Amounts.plus(sum, line.cents(), row.place());
        handler.line(line.line(++lines, account, fingerprint));
    }

    private void open(ExtractLine line) {
        var named = line.account();
        if (account == null) {
            account = named;
            handler.opened(new StatementHeader(
                    1,
                    StatementFormat.HELIOS_EXTRACT,
                    account,
                    null,
                    Money.EUR,
                    null,
                    null,
                    null,
                    line.placeOfAccount()));
        } else if (!account.equals(named)) {
            throw new StatementRefused(Fault.ACCOUNT_MIXED, line.placeOfAccount(), account.value(), named.value());
        }
    }

    private void check(long total, String place) {
        if (total != sum) {
            throw new StatementRefused(
                    Fault.CONTROL_TOTAL_MISMATCH,
                    place,
                    money(total).toString(),
                    money(sum).toString(),
                    money(sum - total).toString());
        }
    }

    private void close() {
        if (account == null) {
            throw new StatementRefused(Fault.EMPTY_FILE, null, null, null);
        }
        var check = totalled ? StatementTotals.Check.VERIFIED : StatementTotals.Check.NOT_CHECKED;
        List<String> warnings = totalled ? List.of() : List.of("no total row: nothing proves that the file is whole");
        handler.closed(new StatementTotals(1, null, null, null, lines, money(sum), check, warnings, null));
    }

    private static Money money(long cents) {
        return Money.ofMinor(cents, Money.EUR);
    }
}
