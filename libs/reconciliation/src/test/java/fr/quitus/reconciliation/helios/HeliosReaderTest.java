package fr.quitus.reconciliation.helios;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.reader.Recorded;
import fr.quitus.reconciliation.reader.Refusals;
import fr.quitus.reconciliation.statement.AccountReference;
import fr.quitus.reconciliation.statement.Direction;
import fr.quitus.reconciliation.statement.Fault;
import fr.quitus.reconciliation.statement.LineKind;
import fr.quitus.reconciliation.statement.StatementFormat;
import fr.quitus.reconciliation.statement.StatementLine;
import fr.quitus.reconciliation.statement.StatementTotals;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeliosReaderTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static Extract extract() {
        return new Extract().payment("1187", "24500,00").payment("1188", "10 500,00");
    }

    @Test
    void readsAPaymentAsTheOrderItNames() {
        var read = Recorded.of(new Extract().payment("1187", "24500,00").text());

        assertThat(read.headers().get(0).format()).isEqualTo(StatementFormat.HELIOS_EXTRACT);
        assertThat(read.headers().get(0).account()).isEqualTo(AccountReference.collectivity("400"));
        assertThat(read.headers().get(0).place()).isEqualTo("line 2, column COLLEC");
        var line = read.onlyLine();
        assertThat(line.kind()).isEqualTo(LineKind.PAYMENT);
        assertThat(line.bookedOn()).isEqualTo(LocalDate.of(2022, 6, 30));
        assertThat(line.direction()).isEqualTo(Direction.DEBIT);
        assertThat(line.amount()).isEqualTo(Money.euros("24500.00"));
        assertThat(line.bankCode()).isEqualTo(StatementLine.REAL_PAYMENT);
        assertThat(line.returned()).isFalse();
        assertThat(line.counterparty()).isEqualTo("Ronalpia");
        assertThat(line.references()).containsExactly("2022-1187-1", "82112345600017");
        assertThat(line.text()).isEqualTo("Subvention booster 2022");
        assertThat(line.orderKey()).isNull();
        assertThat(line.place()).isEqualTo("line 2");
        assertThat(line.raw()).contains("COMPTE_NATURE=65748", "TYPE MANDAT=1");
    }

    @Test
    void readsANegativeAmountAsAPaymentThatCameBack() {
        var line =
                Recorded.of(new Extract().payment("1187", "-24500,00").text()).onlyLine();

        assertThat(line.returned()).isTrue();
        assertThat(line.direction()).isEqualTo(Direction.CREDIT);
        assertThat(line.amount()).isEqualTo(Money.euros("24500.00"));
    }

    @Test
    void findsColumnsInAnyOrderAndQuoted() {
        var read = Recorded.of("\"NOM\";\"MONTANT_PAIEMENT\";\"NUM_MANDAT\";\"numero ligne\";\"DATE_PAIEMENT\";"
                + "\"DATE_EMISSION\";\"COLLEC\"\n\"Ronalpia; \"\"ESS\"\"\";\"12,50\";\"7\";\"1\";\"30/06/2022\";"
                + "\"02/06/2022\";\"0400\"\n");

        assertThat(read.onlyLine().counterparty()).isEqualTo("Ronalpia; \"ESS\"");
        assertThat(read.onlyLine().references()).containsExactly("2022-7-1");
        assertThat(read.headers().get(0).account().value()).isEqualTo("400");
    }

    @Test
    void findsTheEncodingByContent() {
        var text = new Extract()
                .row("400;M57;65748;1;1;02/06/2022;30/06/2022;1,00;Évènement d’été;1;;Société générale")
                .text();

        var read = Recorded.of(text, StandardCharsets.UTF_8);
        assertThat(read.onlyLine().text()).isEqualTo("Évènement d’été");
        assertThat(Recorded.of(text, WINDOWS).lines()).isEqualTo(read.lines());
        assertThat(Recorded.of("\uFEFF" + text, StandardCharsets.UTF_8).lines()).isEqualTo(read.lines());
    }

    @Test
    void refusesTwoEncodingsInOneFile() {
        var utf8 = new Extract().payment("1", "1,00").row("é").text().getBytes(StandardCharsets.UTF_8);
        var mixed = new String(utf8, StandardCharsets.ISO_8859_1) + "\u00E9;\r\n";

        var refused = Refusals.of(mixed);
        assertThat(refused.code()).isEqualTo(Fault.WRONG_ENCODING);
        assertThat(refused.place()).isEqualTo("line 4");
    }

    @Test
    void verifiesTheTotalRow() {
        var totals = Recorded.of(extract().total("35 000,00").text()).totals().get(0);

        assertThat(totals.check()).isEqualTo(StatementTotals.Check.VERIFIED);
        assertThat(totals.sum()).isEqualTo(Money.euros("35000.00"));
        assertThat(totals.warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Total;;;;;;;35000,00;;;;", ";;;;;;;35000,00;;;;", ";;;TOTAL GÉNÉRAL;;;;35000,00;;;;"})
    void knowsATotalRowHoweverItIsNamed(String row) {
        var totals = Recorded.of(extract().row(row).text()).totals().get(0);

        assertThat(totals.check()).isEqualTo(StatementTotals.Check.VERIFIED);
        assertThat(totals.lines()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"34999.99,0.01", "35000.01,-0.01"})
    void refusesATotalRowThatDisagrees(String total, String difference) {
        var refused = Refusals.of(extract().total(total.replace('.', ',')).text());

        assertThat(refused.code()).isEqualTo(Fault.CONTROL_TOTAL_MISMATCH);
        assertThat(refused.place()).isEqualTo("line 4");
        assertThat(refused.expected()).isEqualTo(total + " EUR");
        assertThat(refused.found()).isEqualTo("35000.00 EUR");
        assertThat(refused.difference()).isEqualTo(difference + " EUR");
    }

    @Test
    void refusesWhatFollowsTheTotal() {
        assertThat(Refusals.of(extract().total("35000,00").payment("1", "1,00").text())
                        .code())
                .isEqualTo(Fault.MALFORMED_RECORD);
    }

    @Test
    void saysThatNothingProvesAFileWithoutTotal() {
        var totals = Recorded.of(extract().text()).totals().get(0);

        assertThat(totals.check()).isEqualTo(StatementTotals.Check.NOT_CHECKED);
        assertThat(totals.warnings()).hasSize(1);
    }

    @Test
    void namesTheColumnThatIsMissing() {
        var refused = Refusals.of(extract()
                .header(Extract.HEADER.replace("DATE_PAIEMENT", "DATE"))
                .text());

        assertThat(refused.code()).isEqualTo(Fault.MISSING_COLUMN);
        assertThat(refused.expected()).isEqualTo("DATE_PAIEMENT");
        assertThat(refused.place()).isEqualTo("line 1");
    }

    @Test
    void refusesTwoCollectivitiesInOneFile() {
        var refused = Refusals.of(extract()
                .row("401;M57;65748;1;1;02/06/2022;30/06/2022;1,00;;1;;Ronalpia")
                .text());

        assertThat(refused.code()).isEqualTo(Fault.ACCOUNT_MIXED);
        assertThat(refused.place()).isEqualTo("line 4, column COLLEC");
    }

    @ParameterizedTest
    @CsvSource({
        "31/12/1949,IMPLAUSIBLE_DATE",
        "30/06/1900,IMPLAUSIBLE_DATE",
        "01/01/2100,IMPLAUSIBLE_DATE",
        "31/02/2022,INVALID_DATE",
        "2022-06-30,INVALID_DATE"
    })
    void refusesADayThatNoPaymentIsOf(String day, Fault fault) {
        var refused = Refusals.of(new Extract()
                .row("400;M57;65748;1;1;02/06/2022;" + day + ";1,00;;1;;Ronalpia")
                .text());

        assertThat(refused.code()).isEqualTo(fault);
        assertThat(refused.place()).isEqualTo("line 2, column DATE_PAIEMENT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"01/01/1950", "31/12/2099"})
    void takesTheFirstAndTheLastPlausibleDay(String day) {
        assertThat(Recorded.of(new Extract()
                                .row("400;M57;65748;1;1;02/06/2022;" + day + ";1,00;;1;;Ronalpia")
                                .text())
                        .lines())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12.50|INVALID_AMOUNT",
                "1 23,00|INVALID_AMOUNT",
                "12,505|TOO_MANY_DECIMALS",
                "USD 12|INVALID_AMOUNT"
            })
    void refusesAnAmountThatCannotBeMeant(String amount, Fault fault) {
        assertThat(Refusals.of(new Extract().payment("1", amount).text()).code())
                .isEqualTo(fault);
    }

    @Test
    void refusesALineOfTenMegabytes() {
        var refused = Refusals.of(extract().row("400;" + "x".repeat(10 << 20)).text());

        assertThat(refused.code()).isEqualTo(Fault.LINE_TOO_LONG);
        assertThat(refused.place()).isEqualTo("line 4");
    }

    @Test
    void refusesAQuoteThatIsNeverClosed() {
        var open = new Extract().row("400;\"M57");
        for (int i = 0; i < 20_000; i++) {
            open.row("still quoted");
        }

        assertThat(Refusals.of(open.text()).code()).isEqualTo(Fault.MALFORMED_RECORD);
    }

    @Test
    void refusesAnExtractWithoutPayments() {
        assertThat(Refusals.of(new Extract().text()).code()).isEqualTo(Fault.EMPTY_FILE);
        assertThat(Refusals.of(new Extract().total("0,00").text()).code()).isEqualTo(Fault.EMPTY_FILE);
    }

    @Test
    void readsASpreadsheetAsItsCsv() {
        var extract = extract().payment("1189", "0,10").total("35000,10");
        var csv = Recorded.of(extract.text());
        var sheet = Recorded.of(extract.spreadsheet());

        assertThat(sheet.totals().get(0).check()).isEqualTo(StatementTotals.Check.VERIFIED);
        assertThat(sheet.headers().get(0).place()).isEqualTo("row 2, column COLLEC");
        assertThat(sheet.lines())
                .extracting(StatementLine::fingerprint)
                .isEqualTo(csv.lines().stream().map(StatementLine::fingerprint).toList());
        assertThat(sheet.lines().get(0).place()).isEqualTo("row 2");
    }

    @Test
    void refusesASpreadsheetWhoseTotalDisagrees() {
        var refused = Refusals.of(extract().total("34999,99").spreadsheet());

        assertThat(refused.code()).isEqualTo(Fault.CONTROL_TOTAL_MISMATCH);
        assertThat(refused.place()).isEqualTo("row 4");
    }
}
