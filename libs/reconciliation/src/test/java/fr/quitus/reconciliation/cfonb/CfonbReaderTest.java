package fr.quitus.reconciliation.cfonb;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.reader.Recorded;
import fr.quitus.reconciliation.reader.Refusals;
import fr.quitus.reconciliation.statement.Direction;
import fr.quitus.reconciliation.statement.Fault;
import fr.quitus.reconciliation.statement.Fingerprint;
import fr.quitus.reconciliation.statement.StatementLine;
import fr.quitus.reconciliation.statement.StatementRefused;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CfonbReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r", "\n\n", "\r\n\r\n", "   \n", ""})
    void readsRecordsHoweverTheyAreSeparated(String separator) {
        Recorded read = Recorded.of(CfonbFile.sample().text(separator));

        assertThat(read.lines())
                .extracting(StatementLine::fingerprint)
                .isEqualTo(Recorded.of(CfonbFile.sample().text()).lines().stream()
                        .map(StatementLine::fingerprint)
                        .toList());
        assertThat(read.totals().get(0).closing()).isEqualTo(Money.euros("-12400.00"));
    }

    @Test
    void readsATransferReceivedWithItsComplements() {
        StatementLine line = Recorded.of(CfonbFile.sample().text()).lines().get(0);

        assertThat(line.place()).isEqualTo("line 2");
        assertThat(line.bookedOn()).isEqualTo(LocalDate.of(2022, 6, 30));
        assertThat(line.direction()).isEqualTo(Direction.CREDIT);
        assertThat(line.amount()).isEqualTo(Money.euros("12000.00"));
        assertThat(line.bankCode()).isEqualTo("05");
        assertThat(line.counterparty()).isEqualTo("CAISSE DES DEPOTS");
        assertThat(line.endToEnd()).isEqualTo("QUITUS-TITRE-2022-77");
        assertThat(line.text()).isEqualTo("VIR RECU APPEL DE FONDS 1");
        assertThat(line.returned()).isFalse();
    }

    @Test
    void namesTheBeneficiaryOfATransferIssued() {
        StatementLine line = Recorded.of(CfonbFile.sample().text()).lines().get(1);

        assertThat(line.direction()).isEqualTo(Direction.DEBIT);
        assertThat(line.amount()).isEqualTo(Money.euros("24500.00"));
        assertThat(line.counterparty()).isEqualTo("RONALPIA");
        assertThat(line.counterpartyAccount()).isNull();
    }

    @Test
    void readsTheAccountOfWhoIsPaid() {
        var file = new CfonbFile()
                .opening("290622", 10_00)
                .movement("06", "300622", "VIR EMIS", -10_00)
                .complement("CBE", "FR76 3000 6000 0112 3456 7890 189")
                .closing("300622", 0);

        assertThat(Recorded.of(file.text()).lines().get(0).counterpartyAccount())
                .isEqualTo("FR7630006000011234567890189");
    }

    @ParameterizedTest
    @CsvSource({"12,'  ',true", "05,'  ',false", "05,AC,true", "05,00,false"})
    void tellsReturnedMoney(String code, String reject, boolean returned) {
        String file = new CfonbFile()
                .opening("290622", 0)
                .movement(code, "300622", reject, "VIR", 1_00, "REF1")
                .closing("300622", 1_00)
                .text();

        assertThat(Recorded.of(file).onlyLine().returned()).isEqualTo(returned);
        assertThat(Recorded.of(file).onlyLine().references()).containsExactly("REF1");
    }

    @ParameterizedTest
    @CsvSource({"010179,2079", "010180,1980", "010100,2000", "010199,1999"})
    void readsTwoDigitYears(String date, int year) {
        String file = new CfonbFile().opening(date, 5).closing(date, 5).text();

        assertThat(Recorded.of(file).headers().get(0).from()).isEqualTo(LocalDate.of(year, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"310622", "000000", "ABCDEF", "300222", "      "})
    void refusesWhatIsNoDate(String date) {
        StatementRefused refused =
                Refusals.of(new CfonbFile().opening(date, 5).closing(date, 5).text());

        assertThat(refused.code()).isEqualTo(Fault.INVALID_DATE);
        assertThat(refused.place()).isEqualTo("line 1");
    }

    @Test
    void refusesABalanceThatIsACentOff() {
        StatementRefused refused = Refusals.of(new CfonbFile()
                .opening("290622", 10_00)
                .movement("05", "300622", "VIR", 5_00)
                .closing("300622", 15_01)
                .text());

        assertThat(refused.code()).isEqualTo(Fault.BALANCE_MISMATCH);
        assertThat(refused.place()).isEqualTo("line 3");
        assertThat(refused.difference()).isEqualTo("0.01 EUR");
    }

    @Test
    void refusesAStatementWithoutItsNewBalance() {
        assertThat(Refusals.of(new CfonbFile().opening("290622", 10_00).text()).code())
                .isEqualTo(Fault.TRUNCATED);
        assertThat(Refusals.of(new CfonbFile()
                                .opening("290622", 1)
                                .opening("300622", 1)
                                .text())
                        .code())
                .isEqualTo(Fault.TRUNCATED);
    }

    @Test
    void refusesALastRecordThatIsCut() {
        String whole = CfonbFile.sample().text("");

        assertThat(Refusals.of(whole.substring(0, whole.length() - 1)).code()).isEqualTo(Fault.TRUNCATED);
    }

    @Test
    void acceptsTrailingBlanksLostOnTheWay() {
        String trimmed = CfonbFile.sample().text("\n").replaceAll(" +\n", "\n");

        assertThat(Recorded.of(trimmed).lines())
                .extracting(StatementLine::fingerprint)
                .isEqualTo(Recorded.of(CfonbFile.sample().text()).lines().stream()
                        .map(StatementLine::fingerprint)
                        .toList());
    }

    @Test
    void refusesARecordThatLostMoreThanBlanks() {
        String file = new CfonbFile().opening("290622", 1).text().substring(0, 103) + "\n";

        assertThat(Refusals.of(file).code()).isEqualTo(Fault.RECORD_LENGTH);
        assertThat(Refusals.of(file).found()).isEqualTo("103");
    }

    @Test
    void refusesARecordThatIsTooLong() {
        String file = CfonbFile.sample().text("XX\n");

        assertThat(Refusals.of(file).code()).isEqualTo(Fault.RECORD_LENGTH);
        assertThat(Refusals.of(file).place()).isEqualTo("line 1");
    }

    @Test
    void refusesAccentsWrittenAsUtf8() {
        byte[] file = new CfonbFile()
                .opening("290622", 0)
                .movement("05", "300622", "REÇU", 1_00)
                .closing("300622", 1_00)
                .text()
                .getBytes(StandardCharsets.UTF_8);

        assertThat(Refusals.of(file).code()).isEqualTo(Fault.WRONG_ENCODING);
        assertThat(Refusals.of(file).place()).isEqualTo("line 2");
    }

    @Test
    void readsAccentsOfLatin1() {
        String file = new CfonbFile()
                .opening("290622", 0)
                .movement("05", "300622", "REÇU", 1_00)
                .closing("300622", 1_00)
                .text();

        assertThat(Recorded.of(file).onlyLine().text()).isEqualTo("REÇU");
    }

    @Test
    void refusesRecordsThatBelongToNothing() {
        assertThat(Refusals.of(new CfonbFile()
                                .movement("05", "300622", "VIR", 1)
                                .text())
                        .code())
                .isEqualTo(Fault.MOVEMENT_WITHOUT_STATEMENT);
        assertThat(Refusals.of(new CfonbFile()
                                .opening("290622", 0)
                                .complement("LIB", "X")
                                .text())
                        .code())
                .isEqualTo(Fault.COMPLEMENT_WITHOUT_MOVEMENT);
    }

    @Test
    void refusesAnotherAccountAndOnlyWarnsOfAnotherBank() {
        CfonbFile other = new CfonbFile().opening("290622", 0).account("C4200000001");
        CfonbFile bank = new CfonbFile().opening("290622", 0).bank("30002");

        assertThat(Refusals.of(other.closing("300622", 0).text()).code()).isEqualTo(Fault.ACCOUNT_MIXED);
        assertThat(Recorded.of(bank.closing("300622", 0).text()).totals().get(0).warnings())
                .hasSize(1);
    }

    @Test
    void warnsWhenTheNextStatementOpensOtherwise() {
        CfonbFile file = new CfonbFile().opening("290622", 1).closing("300622", 1);

        assertThat(Recorded.of(file.opening("300622", 2).closing("010722", 2).text())
                        .totals()
                        .get(1)
                        .warnings())
                .hasSize(1);
    }

    @Test
    void boundsTheComplementsOfAMovement() {
        CfonbFile file = new CfonbFile().opening("290622", 0).movement("05", "300622", "VIR", 0);
        for (int i = 0; i < 200; i++) {
            file.complement("LIB", "X" + i);
        }
        String inside = file.text() + new CfonbFile().closing("300622", 0).text();
        String outside = file.complement("LIB", "ONE MORE").text();

        assertThat(Recorded.of(inside).lines()).hasSize(1);
        assertThat(Refusals.of(outside).code()).isEqualTo(Fault.TOO_LARGE);
    }

    @Test
    void takesBlankCurrencyAndDecimalsForEuroCents() {
        String file =
                new CfonbFile().opening("290622", 5_00).closing("300622", 5_00).text();

        assertThat(Recorded.of(file.replace("EUR2", "    ")).totals().get(0).closing())
                .isEqualTo(Money.euros("5.00"));
    }

    @ParameterizedTest
    @CsvSource({"EUR3,TOO_MANY_DECIMALS", "EURX,INVALID_VALUE", "XXX2,INVALID_VALUE"})
    void refusesCurrenciesAndDecimalsThatCannotBe(String currency, Fault fault) {
        String file =
                new CfonbFile().opening("290622", 5_01).closing("300622", 5_01).text();

        assertThat(Refusals.of(file.replace("EUR2", currency)).code()).isEqualTo(fault);
    }

    /** A plain record is read eight bytes at a time, one with an accent byte by byte. */
    @Test
    void readsThePlainAndTheAccentedAlike() {
        String plain = CfonbFile.sample().text();
        List<StatementLine> accented =
                Recorded.of(plain.replace("DEPOTS", "DÉPÔTS")).lines();

        assertThat(accented.get(0).counterparty()).isEqualTo("CAISSE DES DÉPÔTS");
        assertThat(accented.get(0).raw())
                .isEqualTo(Recorded.of(plain).lines().get(0).raw().replace("DEPOTS", "DÉPÔTS"));
        assertThat(accented.get(1)).isEqualTo(Recorded.of(plain).lines().get(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LIB  INDENTE", "LI INDENTE", " LI  INDENTE", "   INDENTE"})
    void joinsQualifierAndInformationWithoutTheirBlanks(String complement) {
        String file = new CfonbFile()
                .opening("290622", 0)
                .movement("05", "300622", "VIR", 1_00)
                .complement(complement.substring(0, 3), complement.substring(3))
                .closing("300622", 1_00)
                .text();
        String joined =
                complement.substring(0, 3).strip() + complement.substring(3).strip();

        assertThat(Recorded.of(file).onlyLine().fingerprint())
                .isEqualTo(new Fingerprint()
                        .add("30001-00100-C4200000000")
                        .add(LocalDate.of(2022, 6, 30))
                        .add(LocalDate.of(2022, 6, 30))
                        .add(1_00)
                        .add("EUR")
                        .add("05")
                        .add("")
                        .add("VIR")
                        .add("")
                        .add(List.of(joined))
                        .hex());
    }

    /** Stored lines are found again by their fingerprints: they never change. */
    @Test
    void keepsTheFingerprintsOfStoredLines() {
        assertThat(Recorded.of(CfonbFile.sample().text()).lines())
                .extracting(StatementLine::fingerprint)
                .containsExactly(
                        "6d14e52236585944258e4d393f1b112051b28585dc457e10e1f2d018af7ff82a",
                        "8683175ef3ba8873b356d42b304ea0fbec0699134421d54ccd7f2adf5974e388");
    }
}
