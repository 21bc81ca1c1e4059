package fr.quitus.reconciliation.camt;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.reader.Recorded;
import fr.quitus.reconciliation.reader.Refusals;
import fr.quitus.reconciliation.statement.Fault;
import fr.quitus.reconciliation.statement.LineKind;
import fr.quitus.reconciliation.statement.StatementFormat;
import fr.quitus.reconciliation.statement.StatementLine;
import fr.quitus.reconciliation.statement.StatementTotals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A camt.054 announces what a camt.053 states later. */
class CamtNotificationTest {

    private static final String IBAN = "FR1420041010050500013M02606";

    private static final String TRANSFER = CamtFile053.entry(
            "20000.00",
            "CRDT",
            "<Sts>BOOK</Sts><BookgDt><Dt>2022-06-30</Dt></BookgDt><ValDt><Dt>2022-06-30</Dt></ValDt>"
                    + "<AcctSvcrRef>B-77</AcctSvcrRef>",
            CamtFile053.details("<Refs><EndToEndId>QUITUS-TITRE-2022-77</EndToEndId></Refs><RltdPties><Dbtr>"
                    + "<Nm>CAISSE DES DEPOTS</Nm></Dbtr></RltdPties>"));

    private static final String BATCH = CamtFile053.entry(
            "24500.00", "DBIT", CamtFile053.details(CamtFile053.amount("24000.00"), CamtFile053.amount("500.00")));

    private static final String ANNOUNCED =
            CamtFile053.entry("7.00", "CRDT", "<Sts>PDNG</Sts><BookgDt><Dt>2022-07-01</Dt></BookgDt>", "");

    private static String notification(String summary, String... entries) {
        return "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.054.001.02\"><BkToCstmrDbtCdtNtfctn><GrpHdr/>"
                + "<Ntfctn><Id>N1</Id><Acct><Id><IBAN>" + IBAN + "</IBAN></Id></Acct>" + summary
                + String.join("", entries) + "</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>";
    }

    private static String summary(String credits, String debits) {
        return "<TxsSummry>" + part("TtlCdtNtries", credits) + part("TtlDbtNtries", debits) + "</TxsSummry>";
    }

    /** @param total count and sum, separated by a blank */
    private static String part(String name, String total) {
        var numbers = total.split(" ", -1);
        return "<" + name + "><NbOfNtries>" + numbers[0] + "</NbOfNtries><Sum>" + numbers[1] + "</Sum></" + name + ">";
    }

    private static StatementTotals totals(String file) {
        return Recorded.of(file).totals().get(0);
    }

    @Test
    void givesTheSameLinesAsTheStatementThatFollows() {
        var announced = Recorded.of(notification("", TRANSFER, BATCH));
        var stated = Recorded.of(CamtFile053.v02()
                .statement(
                        IBAN,
                        CamtFile053.balance("OPBD", "100.00", "CRDT"),
                        CamtFile053.balance("CLBD", "4400.00", "DBIT"),
                        TRANSFER,
                        BATCH)
                .text());

        assertThat(announced.headers().get(0).format()).isEqualTo(StatementFormat.CAMT_054);
        assertThat(announced.lines())
                .hasSize(3)
                .extracting(StatementLine::fingerprint)
                .isEqualTo(
                        stated.lines().stream().map(StatementLine::fingerprint).toList());
    }

    @Test
    void isNotCheckedWithoutASummary() {
        assertThat(totals(notification("", TRANSFER)).check()).isEqualTo(StatementTotals.Check.NOT_CHECKED);
    }

    @Test
    void isVerifiedByASummaryOfBothDirections() {
        var totals = totals(notification(summary("1 20000.00", "1 24500"), TRANSFER, BATCH));

        assertThat(totals.check()).isEqualTo(StatementTotals.Check.VERIFIED);
        assertThat(totals.sum()).isEqualTo(Money.euros("-4500.00"));
    }

    @Test
    void isVerifiedByATotalOfAllEntries() {
        assertThat(totals(notification(
                                "<TxsSummry>" + part("TtlNtries", "2 44500.00") + "</TxsSummry>", TRANSFER, BATCH))
                        .check())
                .isEqualTo(StatementTotals.Check.VERIFIED);
    }

    @Test
    void isNotCheckedByASummaryOfOneDirection() {
        assertThat(totals(notification("<TxsSummry>" + part("TtlCdtNtries", "1 20000") + "</TxsSummry>", TRANSFER))
                        .check())
                .isEqualTo(StatementTotals.Check.NOT_CHECKED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 20000.00", "2 20007.00"})
    void acceptsASummaryWithOrWithoutWhatIsNotBooked(String credits) {
        var read = Recorded.of(notification(summary(credits, "0 0"), TRANSFER, ANNOUNCED));

        assertThat(read.totals().get(0).check()).isEqualTo(StatementTotals.Check.VERIFIED);
        assertThat(read.lines()).extracting(StatementLine::kind).containsExactly(LineKind.MOVEMENT, LineKind.PENDING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 19999.99", "2 20000.00", "1 20000.01"})
    void refusesASummaryThatDisagrees(String credits) {
        var refused = Refusals.of(notification(summary(credits, "0 0"), TRANSFER));

        assertThat(refused.code()).isEqualTo(Fault.CONTROL_TOTAL_MISMATCH);
        assertThat(refused.place()).isEqualTo("statement 1");
        assertThat(refused.found()).isEqualTo("1: 20000.00 EUR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-06-30", "1949-12-31", "2100-01-01"})
    void refusesADayThatNoPaymentIsOf(String day) {
        assertThat(Refusals.of(notification("", TRANSFER.replace("2022-06-30", day)))
                        .code())
                .isEqualTo(Fault.IMPLAUSIBLE_DATE);
    }
}
