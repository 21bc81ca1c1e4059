package fr.quitus.reconciliation.helios;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Builds Helios payment extracts. */
public final class Extract {

    public static final String HEADER = "COLLEC;NOMENCLATURE;COMPTE_NATURE;NUM_MANDAT;NUMERO_LIGNE;DATE_EMISSION;"
            + "DATE_PAIEMENT;MONTANT_PAIEMENT;OBJET_MANDAT;TYPE MANDAT;IMMATRICULATION;NOM";

    private final List<String> rows = new ArrayList<>();
    private String header = HEADER;

    public Extract header(String names) {
        header = names;
        return this;
    }

    /** A payment of 30 June 2022 on an order of 2 June 2022. */
    public Extract payment(String number, String amount) {
        return row("400;M57;'65748;'000" + number + ";1;02/06/2022;30/06/2022;" + amount
                + ";Subvention booster 2022;1;'82112345600017;Ronalpia");
    }

    public Extract row(String row) {
        rows.add(row);
        return this;
    }

    public Extract total(String amount) {
        return row("Total;;;;;;;" + amount + ";;;;");
    }

    public String text() {
        return header + "\r\n" + rows.stream().map(row -> row + "\r\n").collect(Collectors.joining());
    }

    /** The same as a spreadsheet: amounts and dates are numbers there, codes text. */
    public byte[] spreadsheet() {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Test", "1.0")) {
            var sheet = book.newWorksheet("Paiements");
            write(sheet, 0, header);
            for (int i = 0; i < rows.size(); i++) {
                write(sheet, i + 1, rows.get(i));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void write(Worksheet sheet, int row, String cells) {
        var texts = cells.split(";", -1);
        for (int column = 0; column < texts.length; column++) {
            write(sheet, row, column, texts[column]);
        }
    }

    private static void write(Worksheet sheet, int row, int column, String text) {
        if (text.matches("\\d\\d/\\d\\d/\\d{4}")) {
            sheet.value(row, column, LocalDate.parse(text.replaceAll("(..)/(..)/(....)", "$3-$2-$1")));
            sheet.style(row, column).format("dd/mm/yyyy").set();
        } else if (text.matches("-?\\d+,\\d+")) {
            sheet.value(row, column, new BigDecimal(text.replace(',', '.')));
        } else if (!text.isEmpty()) {
            sheet.value(row, column, text);
        }
    }
}
