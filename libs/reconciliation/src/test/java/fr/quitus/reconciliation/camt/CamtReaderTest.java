package fr.quitus.reconciliation.camt;

import static fr.quitus.reconciliation.camt.CamtFile053.amount;
import static fr.quitus.reconciliation.camt.CamtFile053.balance;
import static fr.quitus.reconciliation.camt.CamtFile053.details;
import static fr.quitus.reconciliation.camt.CamtFile053.entry;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.reader.Recorded;
import fr.quitus.reconciliation.reader.Refusals;
import fr.quitus.reconciliation.statement.Direction;
import fr.quitus.reconciliation.statement.Fault;
import fr.quitus.reconciliation.statement.LineKind;
import fr.quitus.reconciliation.statement.StatementLine;
import fr.quitus.reconciliation.statement.StatementRefused;
import fr.quitus.reconciliation.statement.StatementTotals.Check;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CamtReaderTest {

    private static final String IBAN = "FR1420041010050500013M02606";

    @Test
    void readsATransferReceived() {
        Recorded read = Recorded.of(CamtFile053.sample().text());
        StatementLine line = read.lines().get(0);

        assertThat(line.place()).isEqualTo("entry 1");
        assertThat(line.endToEnd()).isEqualTo("QUITUS-TITRE-2022-77");
        assertThat(line.counterparty()).isEqualTo("CAISSE DES DEPOTS");
        assertThat(line.text()).isEqualTo("APPEL 1");
        assertThat(line.amount()).isEqualTo(Money.euros("12000.00"));
        assertThat(read.totals().get(0).check()).isEqualTo(Check.VERIFIED);
    }

    @Test
    void readsABatchWhoseDetailsCarryAmountsAsOneLineEach() {
        Recorded read = Recorded.of(CamtFile053.sample().text());

        assertThat(read.lines())
                .extracting(StatementLine::place)
                .containsExactly("entry 1", "entry 2, transaction 1", "entry 2, transaction 2");
        assertThat(read.lines().get(2).signedAmount()).isEqualTo(Money.euros("-500.00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"02", "03", "04", "06", "08", "12"})
    void readsEveryVersionByTheSamePaths(String version) {
        String status = Integer.parseInt(version) < 6 ? "<Sts>BOOK</Sts>" : "<Sts><Cd>BOOK</Cd></Sts>";
        String name = Integer.parseInt(version) < 8 ? "<Nm>CDC</Nm>" : "<Pty><Nm>CDC</Nm></Pty>";
        String day = "<BookgDt><DtTm>2022-06-30T23:59:59+02:00</DtTm></BookgDt>";
        String details = details(
                "<Amt Ccy=\"EUR\">5</Amt><CdtDbtInd>CRDT</CdtDbtInd><RltdPties><Dbtr>" + name + "</Dbtr></RltdPties>");
        String file = new CamtFile053(version)
                .statement(IBAN, entry("5", "CRDT", status + day, details))
                .text();

        StatementLine line = Recorded.of(file).onlyLine();

        assertThat(line.counterparty()).isEqualTo("CDC");
        assertThat(line.bookedOn()).isEqualTo(LocalDate.of(2022, 6, 30));
        assertThat(line.amount()).isEqualTo(Money.euros("5.00"));
    }

    @Test
    void refusesABatchThatIsACentOff() {
        StatementRefused refused = refusal(entry("10.00", "DBIT", details(amount("5.00"), amount("5.01"))));

        assertThat(refused.code()).isEqualTo(Fault.CONTROL_TOTAL_MISMATCH);
        assertThat(refused.place()).isEqualTo("entry 1");
        assertThat(refused.difference()).isEqualTo("-0.01 EUR");
    }

    @Test
    void readsABatchLessItsChargesAsOneLineWithAWarning() {
        Recorded read = read(entry("9.00", "CRDT", details(amount("5.00") + "<Chrgs/>", amount("5.00"))));

        assertThat(read.onlyLine().amount()).isEqualTo(Money.euros("9.00"));
        assertThat(read.totals().get(0).warnings()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"CRDT,CREDIT", "DBIT,DEBIT"})
    void takesTheSignFromTheIndicatorAlone(String indicator, Direction direction) {
        String reversal = "<RvslInd>true</RvslInd><Sts>BOOK</Sts><BookgDt><Dt>2022-06-30</Dt></BookgDt>";

        StatementLine line = read(entry("5.00", indicator, reversal, "")).onlyLine();

        assertThat(line.direction()).isEqualTo(direction);
        assertThat(line.returned()).isTrue();
    }

    @Test
    void namesTheBeneficiaryWhenATransferComesBack() {
        String parties = "<RltdPties><Dbtr><Nm>SEM</Nm></Dbtr><Cdtr><Nm>RONALPIA</Nm></Cdtr><CdtrAcct><Id>"
                + "<IBAN>FR7630006000011234567890189</IBAN></Id></CdtrAcct></RltdPties>";
        String returned = "<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>";

        StatementLine line =
                read(entry("5.00", "CRDT", details(parties + returned))).onlyLine();

        assertThat(line.returned()).isTrue();
        assertThat(line.counterparty()).isEqualTo("RONALPIA");
        assertThat(line.counterpartyAccount()).isEqualTo("FR7630006000011234567890189");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PDNG", "INFO"})
    void showsWhatIsNotBookedAndDoesNotCountIt(String status) {
        String pending = "<Sts>" + status + "</Sts><ValDt><Dt>2022-07-01</Dt></ValDt>";
        Recorded read = read(
                balance("OPBD", "1.00", "CRDT"), balance("CLBD", "1.00", "CRDT"), entry("5.00", "CRDT", pending, ""));

        assertThat(read.onlyLine().kind()).isEqualTo(LineKind.PENDING);
        assertThat(read.onlyLine().bookedOn()).isEqualTo(LocalDate.of(2022, 7, 1));
        assertThat(read.totals().get(0).sum()).isEqualTo(Money.euros("0.00"));
        assertThat(read.totals().get(0).check()).isEqualTo(Check.VERIFIED);
    }

    @Test
    void checksBalancesThatComeAfterTheEntries() {
        String[] wrong = {entry("5.00", "CRDT", ""), balance("OPBD", "1.00", "CRDT"), balance("CLBD", "6.01", "CRDT")};

        assertThat(refusal(wrong).code()).isEqualTo(Fault.BALANCE_MISMATCH);
        assertThat(refusal(wrong).difference()).isEqualTo("0.01 EUR");
    }

    @ParameterizedTest
    @CsvSource({
        "1.234,TOO_MANY_DECIMALS",
        "-1.00,INVALID_AMOUNT",
        "1e3,INVALID_AMOUNT",
        "'',INVALID_AMOUNT",
        "'1,00',INVALID_AMOUNT",
        "999999999999999999999,TOO_LARGE"
    })
    void refusesAmountsThatCannotBe(String amount, Fault fault) {
        assertThat(refusal(entry(amount, "CRDT", "")).code()).isEqualTo(fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.0", "1.00", "1.00000", "+1.00", "01.00"})
    void readsAmountsHoweverTheyAreWritten(String amount) {
        assertThat(read(entry(amount, "CRDT", "")).onlyLine().amount()).isEqualTo(Money.euros("1.00"));
    }

    @ParameterizedTest
    @CsvSource({
        "<CdtDbtInd>CRDT</CdtDbtInd>,MISSING_ELEMENT",
        "<Sts>BOOK</Sts>,MISSING_ELEMENT",
        "<BookgDt><Dt>2022-06-30</Dt></BookgDt>,MISSING_ELEMENT",
        "' Ccy=\"EUR\"',MISSING_ELEMENT"
    })
    void refusesAnEntryThatLacksSomething(String removed, Fault fault) {
        String entry = entry("1.00", "CRDT", "").replace(removed, "");

        assertThat(refusal(entry).code()).isEqualTo(fault);
        assertThat(refusal(entry).place()).isEqualTo("entry 1");
    }

    @ParameterizedTest
    @CsvSource({"CRDT,CRED", "BOOK,DONE"})
    void refusesCodesThatAreNotKnown(String code, String other) {
        assertThat(refusal(entry("1.00", "CRDT", "").replace(code, other)).code())
                .isEqualTo(Fault.INVALID_VALUE);
    }

    @Test
    void refusesAnEntryInAnotherCurrency() {
        assertThat(refusal(entry("1.00", "CRDT", "").replace("EUR", "CHF")).code())
                .isEqualTo(Fault.CURRENCY_MIXED);
    }

    @Test
    void takesNotProvidedForNoReference() {
        String references = "<Refs><EndToEndId>NOTPROVIDED</EndToEndId><TxId>T1</TxId></Refs>";

        StatementLine line = read(entry("1.00", "CRDT", details(references))).onlyLine();

        assertThat(line.endToEnd()).isNull();
        assertThat(line.references()).containsExactly("T1");
    }

    @Test
    void composesTheBankTransactionCode() {
        String code = "<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn>"
                + "<Prtry><Cd>05</Cd></Prtry></BkTxCd>";

        assertThat(read(entry("1.00", "CRDT", code)).onlyLine().bankCode()).isEqualTo("PMNT-RCDT-ESCT");
    }

    @Test
    void givesTheSameFingerprintInAnotherStatement() {
        String other = CamtFile053.sample().text().replace("<Id>S1</Id>", "<Id>S2</Id>");

        assertThat(Recorded.of(other).lines().get(0).fingerprint())
                .isEqualTo(
                        Recorded.of(CamtFile053.sample().text()).lines().get(0).fingerprint());
    }

    private static Recorded read(String... parts) {
        return Recorded.of(CamtFile053.v02().statement(IBAN, parts).text());
    }

    private static StatementRefused refusal(String... parts) {
        return Refusals.of(CamtFile053.v02().statement(IBAN, parts).text());
    }

    /** Stored lines are found again by their fingerprints: they never change. */
    @Test
    void keepsTheFingerprintsOfStoredLines() {
        assertThat(Recorded.of(CamtFile053.sample().text()).lines())
                .extracting(StatementLine::fingerprint)
                .containsExactly(
                        "775d38ac7fb8a7513f4e49b1679cf16fdc79a8c0b01bb1b6a1fdf042a265706c",
                        "a04b67f209cb11aef77269ee770f4de60aa2d25f5c29ca6c49b0c11f8861bdda",
                        "94d6a9bb48094402f160a40f8673166ace7976c75d5d9927a88cb9589db5f44d");
    }
}
