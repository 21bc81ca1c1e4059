package fr.quitus.reconciliation.state;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;

/** The statement as files that spreadsheets open. */
final class StateFiles {

    private static final char SEPARATOR = ';';

    /** Spreadsheets take a text that begins so for a formula. */
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private StateFiles() {}

    /** Semicolons, decimal point, ISO dates, UTF-8. */
    static String csv(StateTable table) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().fieldSeparator(SEPARATOR).build(text)) {
            csv.writeRecord(table.header());
            for (var row : table.rows()) {
                csv.writeRecord(
                        row.label(),
                        Objects.toString(row.on(), ""),
                        harmless(row.text()),
                        row.amount() == null ? "" : row.amount().toPlainString());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static String harmless(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return FORMULA_STARTS.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }

    static byte[] xlsx(StateTable table) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Quitus", "1.0")) {
            var sheet = workbook.newWorksheet(table.title());
            for (int column = 0; column < table.header().size(); column++) {
                sheet.value(0, column, table.header().get(column));
            }
            int line = 1;
            for (var row : table.rows()) {
                sheet.value(line, 0, row.label());
                if (row.on() != null) {
                    sheet.value(line, 1, row.on());
                    sheet.style(line, 1).format("yyyy-mm-dd").set();
                }
                sheet.value(line, 2, row.text());
                if (row.amount() != null) {
                    sheet.value(line, 3, row.amount());
                    sheet.style(line, 3).format("#,##0.00").set();
                }
                line++;
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
