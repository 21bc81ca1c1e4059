package fr.quitus.reconciliation.mapped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.delimited.Encoding;
import fr.quitus.reconciliation.reader.Recorded;
import fr.quitus.reconciliation.statement.Direction;
import fr.quitus.reconciliation.statement.Fault;
import fr.quitus.reconciliation.statement.LineKind;
import fr.quitus.reconciliation.statement.StatementLine;
import fr.quitus.reconciliation.statement.StatementRefused;
import fr.quitus.reconciliation.statement.StatementTotals;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MappedReaderTest {

    private static final String HEADER = "Date;Valeur;Libellé;Débit;Crédit;Réf;Tiers;Devise\n";

    /** Two columns of amounts, as most French banks write. */
    private static final CsvMapping BANK = mapping(
            Encoding.UTF_8,
            "dd/MM/yyyy",
            true,
            new CsvColumns("Date", "Valeur", null, "Débit", "Crédit", "Libellé", "Réf", "Tiers", null, null, "Devise"));

    private static CsvMapping mapping(Encoding encoding, String days, boolean header, CsvColumns columns) {
        return new CsvMapping("30001-00100-C4200000000", ";", encoding, ",", " ", days, header, columns);
    }

    private static CsvColumns numbered() {
        return new CsvColumns("1", null, "2", null, null, "3", null, null, null, "4", null);
    }

    private static Recorded read(CsvMapping mapping, String file) {
        return read(
                mapping, file.getBytes(Charset.forName(mapping.encoding().name().replace('_', '-'))));
    }

    private static Recorded read(CsvMapping mapping, byte[] file) {
        var recorded = new Recorded();
        try {
            new MappedReader(mapping, "bank v1", recorded).read(new ByteArrayInputStream(file));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return recorded;
    }

    private static StatementRefused refused(CsvMapping mapping, String file) {
        return catchThrowableOfType(StatementRefused.class, () -> read(mapping, file));
    }

    private static StatementRefused refusedRow(String row) {
        return refused(BANK, HEADER + row + "\n");
    }

    @Test
    void readsAMovementByTheNamesOfItsColumns() {
        var read = read(BANK, HEADER + "30/06/2022;01/07/2022;VIR CDC;;20 000,00;TITRE-77;Caisse des Dépôts;EUR\n");

        var line = read.onlyLine();
        assertThat(line.kind()).isEqualTo(LineKind.MOVEMENT);
        assertThat(line.bookedOn()).isEqualTo(LocalDate.of(2022, 6, 30));
        assertThat(line.valueOn()).isEqualTo(LocalDate.of(2022, 7, 1));
        assertThat(line.direction()).isEqualTo(Direction.CREDIT);
        assertThat(line.amount()).isEqualTo(Money.euros("20000.00"));
        assertThat(line.counterparty()).isEqualTo("Caisse des Dépôts");
        assertThat(line.references()).containsExactly("TITRE-77");
        assertThat(line.text()).isEqualTo("VIR CDC");
        assertThat(line.place()).isEqualTo("line 2");
        assertThat(read.headers().get(0).identification()).isEqualTo("bank v1");
        assertThat(read.headers().get(0).account().value()).isEqualTo("30001-00100-C4200000000");
        assertThat(read.totals().get(0).check()).isEqualTo(StatementTotals.Check.NOT_CHECKED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"24500,00||DEBIT", "-24500,00||DEBIT", "24500,00|0,00|DEBIT", "0,00|24500,00|CREDIT"})
    void readsDebitAndCreditHoweverTheyAreSigned(String debit, String credit, Direction direction) {
        var line = read(BANK, HEADER + "30/06/2022;;VIR;" + debit + ";" + (credit == null ? "" : credit) + ";;;EUR\n")
                .onlyLine();

        assertThat(line.direction()).isEqualTo(direction);
        assertThat(line.amount()).isEqualTo(Money.euros("24500.00"));
        assertThat(line.valueOn()).isNull();
    }

    @Test
    void readsColumnsByTheirNumbersWithoutAHeader() {
        var mapping = mapping(Encoding.ISO_8859_15, "yyyyMMdd", false, numbered());
        var read = read(mapping, "20220630;-1.00;x;E2E\n".replace('.', ',') + "20220701;2 345,60 €;été;\n");

        assertThat(read.lines())
                .extracting(StatementLine::direction)
                .containsExactly(Direction.DEBIT, Direction.CREDIT);
        assertThat(read.lines()).extracting(StatementLine::endToEnd).containsExactly("E2E", null);
        assertThat(read.totals().get(0).sum()).isEqualTo(Money.euros("2344.60"));
    }

    @Test
    void tellsEqualLinesByTheirFingerprintAlone() {
        var row = "30/06/2022;;VIR;1,00;;;;EUR\n";
        var lines = read(BANK, HEADER + row + row + row.replace("VIR", "CHQ")).lines();

        assertThat(lines.get(0).fingerprint()).isEqualTo(lines.get(1).fingerprint());
        assertThat(lines.get(0).fingerprint()).isNotEqualTo(lines.get(2).fingerprint());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "FR7630006000011234567890189|FR7630006000011234567890189",
                "FR76 3000 6000 0112 3456 7890 189|FR7630006000011234567890189",
                "fr76\u00A03000600001\u202F1234567890189|FR7630006000011234567890189",
                "FR7630006000011234567890188|FR7630006000011234567890188",
                "''|-"
            })
    void readsTheOtherPartysAccountAsTheFileSaysIt(String cell, String account) {
        var line = read(withAccounts(), "30/06/2022;-1,00;VIR;" + cell + "\n").onlyLine();

        assertThat(line.counterpartyAccount()).isEqualTo(account);
    }

    @Test
    void tellsTheSameLineWhetherItsAccountIsReadOrNot() {
        var row = "30/06/2022;-1,00;VIR;FR7630006000011234567890189\n";
        var without = mapping(
                Encoding.UTF_8,
                "dd/MM/yyyy",
                false,
                new CsvColumns("1", null, "2", null, null, "3", null, null, null, null, null));

        assertThat(read(withAccounts(), row).onlyLine().fingerprint())
                .isEqualTo(read(without, row).onlyLine().fingerprint());
    }

    private static CsvMapping withAccounts() {
        return mapping(
                Encoding.UTF_8,
                "dd/MM/yyyy",
                false,
                new CsvColumns("1", null, "2", null, null, "3", null, null, "4", null, null));
    }

    @Test
    void namesTheColumnThatIsNotInTheFile() {
        var refused = refused(BANK, HEADER.replace("Tiers", "Nom"));

        assertThat(refused.code()).isEqualTo(Fault.MISSING_COLUMN);
        assertThat(refused.expected()).isEqualTo("Tiers");
        assertThat(refused.found()).contains("Libellé | Débit");
    }

    @Test
    void namesTheNumberThatIsBeyondTheLastColumn() {
        var mapping = mapping(Encoding.UTF_8, "dd/MM/yyyy", false, numbered());

        assertThat(read(mapping, "30/06/2022;1,00;x;y\n").lines()).hasSize(1);
        assertThat(refused(mapping, "30/06/2022;1,00;x\n").expected()).isEqualTo("4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "31/02/2022;;VIR;1,00;;;;EUR|INVALID_DATE|line 2, column Date",
                "30/06/1900;;VIR;1,00;;;;EUR|IMPLAUSIBLE_DATE|line 2, column Date",
                "30/06/2022;01/01/2100;VIR;1,00;;;;EUR|IMPLAUSIBLE_DATE|line 2, column Valeur",
                ";;VIR;1,00;;;;EUR|MISSING_ELEMENT|line 2, column Date",
                "30/06/2022;;VIR;1.00;;;;EUR|INVALID_AMOUNT|line 2, column Débit",
                "30/06/2022;;VIR;1,001;;;;EUR|TOO_MANY_DECIMALS|line 2, column Débit",
                "30/06/2022;;VIR;;-1,00;;;EUR|INVALID_AMOUNT|line 2, column Crédit",
                "30/06/2022;;VIR;1,00;1,00;;;EUR|INVALID_AMOUNT|line 2, column Crédit",
                "30/06/2022;;VIR;;;;;EUR|MISSING_ELEMENT|line 2, column Débit",
                "30/06/2022;;VIR;1,00;;;;USD|CURRENCY_MIXED|line 2, column Devise",
                "30/06/2022;;VIR;1,00;;;;|MISSING_ELEMENT|line 2, column Devise",
                "30/06/2022|MISSING_ELEMENT|line 2, column Devise"
            })
    void saysWhereARowIsWrong(String row, Fault fault, String place) {
        var refused = refusedRow(row);

        assertThat(refused.code()).isEqualTo(fault);
        assertThat(refused.place()).isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(ints = {9_900, 10_001, 10 << 20})
    void boundsTheLengthOfALine(int length) {
        var file = HEADER + "30/06/2022;;" + "x".repeat(length) + ";1,00;;;;EUR\n";

        if (length < 10_000) {
            assertThat(read(BANK, file).lines()).hasSize(1);
        } else {
            assertThat(refused(BANK, file).code()).isEqualTo(Fault.LINE_TOO_LONG);
            assertThat(refused(BANK, file).place()).isEqualTo("line 2");
        }
    }

    @Test
    void refusesBytesOfAnotherEncoding() {
        var file = (HEADER + "30/06/2022;;VIR;1,00;;;;EUR\n").getBytes(Charset.forName("windows-1252"));
        var refused = catchThrowableOfType(StatementRefused.class, () -> read(BANK, file));

        assertThat(refused.code()).isEqualTo(Fault.WRONG_ENCODING);
        assertThat(refused.expected()).isEqualTo("UTF-8");
        assertThat(refused.found()).isEqualTo("0xE9");
    }

    @Test
    void refusesAnEmptyFile() {
        assertThat(refused(BANK, "\n\n").code()).isEqualTo(Fault.EMPTY_FILE);
    }

    @Test
    void previewsTwentyRowsAndAllTheirFaults() throws IOException {
        var good = "30/06/2022;;VIR;1,00;;;;EUR\n";
        var file = HEADER + good + "x;;VIR;1,00;;;;EUR\n" + good.repeat(17) + "30/06/2022;;VIR;?;;;;EUR\n"
                + "beyond the twentieth\n";
        var preview = MappedPreview.of(BANK, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));

        assertThat(preview.lines()).hasSize(18);
        assertThat(preview.faults())
                .extracting(StatementRefused::place)
                .containsExactly("line 3, column Date", "line 21, column Débit");
    }

    @Test
    void leavesOutTheLineThatIsCutInAPreview() throws IOException {
        var start = HEADER + "30/06/2022;;VIR;1,00;;;;EUR\n";
        var file = start + "x".repeat(9_000) + "\n" + "y".repeat(70_000);
        var preview = MappedPreview.of(BANK, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));

        assertThat(preview.lines()).hasSize(1);
        assertThat(preview.faults()).extracting(StatementRefused::code).containsExactly(Fault.MISSING_ELEMENT);
    }

    @Test
    void refusesARowThatHasMoreColumnsThanTheHeader() {
        var refused = refusedRow("30/06/2022;;VIR; shifted;1,00;;;;EUR");

        assertThat(refused.code()).isEqualTo(Fault.MALFORMED_RECORD);
        assertThat(refused.place()).isEqualTo("line 2");
        assertThat(read(BANK, HEADER + "30/06/2022;;VIR;1,00;;;;EUR;;\n").lines())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "dd/MM/yyyy,true",
        "d.M.yy,true",
        "yyyyMMdd,true",
        "uuuu-MM-dd,true",
        "dd/MM,false",
        "dd/MM/yyyy/MM,false",
        "ddd/MM/yyyy,false",
        "dd/MMM/yyyy,false",
        "dd/MM/yyy,false",
        "dd/MM/yyyy HH,false"
    })
    void knowsAPatternOfDays(String pattern, boolean valid) {
        assertThat(mapping(Encoding.UTF_8, pattern, true, numbered()).hasDayPattern())
                .isEqualTo(valid);
    }
}
