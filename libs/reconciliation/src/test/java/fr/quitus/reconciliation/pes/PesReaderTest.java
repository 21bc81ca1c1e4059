package fr.quitus.reconciliation.pes;

import static fr.quitus.reconciliation.pes.PesFixture.controls;
import static fr.quitus.reconciliation.pes.PesFixture.expenditure;
import static fr.quitus.reconciliation.pes.PesFixture.file;
import static fr.quitus.reconciliation.pes.PesFixture.line;
import static fr.quitus.reconciliation.pes.PesFixture.payment;
import static fr.quitus.reconciliation.pes.PesFixture.piece;
import static fr.quitus.reconciliation.pes.PesFixture.receipt;
import static fr.quitus.reconciliation.pes.PesFixture.revenue;
import static fr.quitus.reconciliation.pes.PesFixture.revenuePiece;
import static fr.quitus.reconciliation.pes.PesFixture.slip;
import static fr.quitus.reconciliation.pes.PesFixture.slipOfType;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.reader.Recorded;
import fr.quitus.reconciliation.reader.Refusals;
import fr.quitus.reconciliation.statement.Direction;
import fr.quitus.reconciliation.statement.Fault;
import fr.quitus.reconciliation.statement.LineKind;
import fr.quitus.reconciliation.statement.OrderKey;
import fr.quitus.reconciliation.statement.OrderState;
import fr.quitus.reconciliation.statement.OrderState.Status;
import fr.quitus.reconciliation.statement.PesCounts;
import fr.quitus.reconciliation.statement.StatementFormat;
import fr.quitus.reconciliation.statement.StatementHeader;
import fr.quitus.reconciliation.statement.StatementLine;
import fr.quitus.reconciliation.statement.StatementRefused;
import fr.quitus.reconciliation.statement.StatementTotals;
import fr.quitus.reconciliation.statement.StatementTotals.Check;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PesReaderTest {

    private static final String PAID = "<DtePcePec V=\"2022-06-20\"/>";

    @Test
    void readsTheStateThenThePaymentOfALine() {
        Recorded read = Recorded.of(PesFixture.sample());

        assertThat(read.lines())
                .extracting(StatementLine::kind)
                .containsExactly(LineKind.ORDER_STATE, LineKind.PAYMENT, LineKind.ORDER_STATE);
        StatementLine payment = read.lines().get(1);
        assertThat(payment.orderKey()).isEqualTo(new OrderKey("24420077000096", "400", "00", 2022, "14", "1187", 1));
        assertThat(payment.place()).isEqualTo("slip 14, piece 1187, line 1, payment 1");
        assertThat(payment.amount()).isEqualTo(Money.euros("24500.00"));
        assertThat(payment.direction()).isEqualTo(Direction.DEBIT);
        assertThat(payment.bookedOn()).isEqualTo(LocalDate.of(2022, 6, 30));
        assertThat(payment.counterparty()).isEqualTo("RONALPIA");
        assertThat(payment.bankCode()).isEqualTo(StatementLine.REAL_PAYMENT);
    }

    @Test
    void readsARejectionWithItsReasons() {
        OrderState state = Recorded.of(PesFixture.sample()).lines().get(2).state();

        assertThat(state.status()).isEqualTo(Status.REJECTED);
        assertThat(state.reasons()).containsExactly("02", "09");
        assertThat(state.comment()).isEqualTo("RIB erroné");
        assertThat(state.acceptedOn()).isNull();
        assertThat(state.rejectedOn()).isEqualTo(LocalDate.of(2022, 7, 1));
    }

    @Test
    void countsWhatTheFlowHolds() {
        StatementTotals totals = Recorded.of(PesFixture.sample()).totals().get(0);

        assertThat(totals.counts()).isEqualTo(new PesCounts(1, 2, 1));
        assertThat(totals.sum()).isEqualTo(Money.euros("24500.00"));
        assertThat(totals.check()).isEqualTo(Check.VERIFIED);
    }

    @ParameterizedTest
    @CsvSource({"01,ON_HOLD", "02,ACCEPTED", "04,REJECTED", "05,SETTLED"})
    void knowsTheStatesOfExpenditure(String code, Status status) {
        String file = file(expenditure(slip("1", piece("1", code, "", line("1", "1.00", "")))));

        assertThat(Recorded.of(file).onlyLine().state().status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"01,ON_HOLD", "02,ACCEPTED", "03,PARTLY_ACCEPTED", "04,REJECTED", "05,CANCELLED"})
    void knowsTheStatesOfRevenue(String code, Status status) {
        String file = file(revenue(slip("1", revenuePiece("1", code, "", line("1", "1.00", "")))));

        assertThat(Recorded.of(file).onlyLine().state().status()).isEqualTo(status);
        assertThat(Recorded.of(file).onlyLine().direction()).isEqualTo(Direction.CREDIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"03", "06", "5", "XX"})
    void refusesAStateThatExpenditureDoesNotHave(String code) {
        String file = file(expenditure(slip("1", piece("1", code, "", line("1", "1.00", "")))));

        assertThat(Refusals.of(file).code()).isEqualTo(Fault.INVALID_VALUE);
        assertThat(Refusals.of(file).found()).isEqualTo(code);
    }

    @Test
    void takesAPaymentBackWhenItsAmountIsNegative() {
        Recorded read = order(line(
                "1",
                "5.00",
                controls(2, "0.00"),
                payment("01", "2022-06-30", "5.00"),
                payment("01", "2022-07-02", "-5.00")));
        StatementLine back = read.lines().get(2);

        assertThat(back.returned()).isTrue();
        assertThat(back.direction()).isEqualTo(Direction.CREDIT);
        assertThat(back.amount()).isEqualTo(Money.euros("5.00"));
        assertThat(read.totals().get(0).sum()).isEqualTo(Money.euros("0.00"));
    }

    @Test
    void tellsOffsetsFromMoney() {
        Recorded read = order(line("1", "5.00", controls(1, "5.00"), payment("10", "2022-06-30", "5.00")));

        assertThat(read.lines().get(1).bankCode()).isEqualTo("10");
    }

    @Test
    void refusesAControlTotalThatIsACentOff() {
        String wrong = settled(line("1", "5.00", controls(1, "5.01"), payment("01", "2022-06-30", "5.00")));
        StatementRefused refused = Refusals.of(wrong);

        assertThat(refused.code()).isEqualTo(Fault.CONTROL_TOTAL_MISMATCH);
        assertThat(refused.place()).isEqualTo("slip 14, piece 7, line 1");
        assertThat(refused.difference()).isEqualTo("-0.01 EUR");
    }

    @Test
    void refusesAPaymentTooMany() {
        String wrong = settled(line(
                "1",
                "5.00",
                controls(1, "5.00"),
                payment("01", "2022-06-30", "5.00"),
                payment("01", "2022-06-30", "0.00")));

        assertThat(Refusals.of(wrong).code()).isEqualTo(Fault.CONTROL_TOTAL_MISMATCH);
    }

    @Test
    void saysWhenNothingProvesThePayments() {
        Recorded read = order(line("1", "5.00", "", payment("01", "2022-06-30", "5.00")));

        assertThat(read.totals().get(0).check()).isEqualTo(Check.NOT_CHECKED);
    }

    @Test
    void readsReceiptsOfBothGenerations() {
        String older = "<Recouvrement><TypFlux V=\"01\"/><ModRegl V=\"03\"/><DteReco V=\"2022-09-01\"/>"
                + "<IdEncaissement V=\"E77\"/><MtReco V=\"8000.00\"/></Recouvrement>";
        String controls = "<InfoRecouvrement><NbrReco V=\"2\"/><MtRecoTot V=\"20000.00\"/></InfoRecouvrement>";
        Recorded read = Recorded.of(file(revenue(slip(
                "3",
                revenuePiece(
                        "77",
                        "02",
                        PAID,
                        line("1", "20000.00", controls, receipt("01", "2022-08-01", "12000.00"), older))))));

        assertThat(read.totals().get(0).sum()).isEqualTo(Money.euros("20000.00"));
        assertThat(read.lines().get(1).direction()).isEqualTo(Direction.CREDIT);
        assertThat(read.lines().get(2).references()).containsExactly("E77");
        assertThat(read.lines().get(2).bankCode()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"IdColl", "CodCol", "CodBud", "Exer", "IdBord", "IdPce", "EtatPce", "IdLigne", "MtHT"})
    void refusesAFileThatLacksAKey(String name) {
        String file = PesFixture.sample().replaceAll("<" + name + " V=\"[^\"]*\"/>", "");

        assertThat(Refusals.of(file).code()).isEqualTo(Fault.MISSING_ELEMENT);
        assertThat(Refusals.of(file).expected()).isEqualTo(name);
    }

    @Test
    void givesTheSameFingerprintsInALaterStockFile() {
        String later = PesFixture.sample()
                .replace("2022-07-15", "2022-07-31")
                .replace("NatInf V=\"2\"", "NatInf V=\"0\"")
                .replace("IdBord V=\"14\"", "IdBord V=\"0014\"");

        assertThat(Recorded.of(later).lines())
                .extracting(StatementLine::fingerprint)
                .isEqualTo(Recorded.of(PesFixture.sample()).lines().stream()
                        .map(StatementLine::fingerprint)
                        .toList());
    }

    @Test
    void readsBothFlowsOfOneFileAsTwoStatements() {
        Recorded read = Recorded.of(file(expenditure(), revenue()));

        assertThat(read.headers())
                .extracting(StatementHeader::format)
                .containsExactly(StatementFormat.PES_RETOUR_EXPENDITURE, StatementFormat.PES_RETOUR_REVENUE);
    }

    @Test
    void namesNoOrderOfAPieceThatAsksForOne() {
        var piece = revenuePiece("312", "02", PAID, line("1", "8000.00", "", receipt("01", "2022-06-30", "8000.00")));
        var read = Recorded.of(file(revenue(slipOfType("05", "7", piece))));

        var state = read.lines().get(0);
        assertThat(state.kind()).isEqualTo(LineKind.ORDER_STATE);
        assertThat(state.state().slipType()).isEqualTo(OrderState.P503);
        assertThat(state.amount()).isEqualTo(Money.euros("8000.00"));
        assertThat(state.direction()).isEqualTo(Direction.CREDIT);
        assertThat(state.place()).isEqualTo("slip 7, piece 312, line 1");
        assertThat(read.lines()).extracting(StatementLine::orderKey).containsOnlyNulls();
    }

    @Test
    void saysThatASlipOfExpenditureIsARegularisation() {
        var piece = piece("1187", "02", PAID, line("1", "24500.00", ""));
        var state =
                Recorded.of(file(expenditure(slipOfType("04", "14", piece)))).onlyLine();

        assertThat(state.state().slipType()).isEqualTo("04");
        assertThat(state.orderKey()).isNotNull();
    }

    private static String settled(String line) {
        return file(expenditure(slip("14", piece("7", "05", PAID, line))));
    }

    private static Recorded order(String line) {
        return Recorded.of(settled(line));
    }
}
