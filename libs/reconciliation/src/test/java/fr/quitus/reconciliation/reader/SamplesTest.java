package fr.quitus.reconciliation.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.statement.Fault;
import fr.quitus.reconciliation.statement.StatementLine;
import fr.quitus.reconciliation.statement.StatementRefused;
import fr.quitus.reconciliation.statement.StatementTotals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real files of public test suites, where they lie beside the checkout. */
class SamplesTest {

    @Test
    void keepsTwoIdenticalLinesOfOneDayTwo() throws IOException {
        Recorded read = Recorded.of(sample("camt/bankstatementparser__camt053_duplicate_same_day.xml"));

        assertThat(read.lines()).hasSize(2);
        assertThat(read.lines().get(0).fingerprint())
                .isEqualTo(read.lines().get(1).fingerprint());
        assertThat(read.totals().get(0).sum()).isEqualTo(Money.euros("-9.00"));
        assertThat(read.totals().get(0).check()).isEqualTo(StatementTotals.Check.NOT_CHECKED);
        assertThat(read.totals().get(0).closing()).isNull();
    }

    @Test
    void refusesAGarbledAmountWithItsEntry() throws IOException {
        StatementRefused refused = Refusals.of(sample("camt/bankstatementparser__camt053_garbled_amount.xml"));

        assertThat(refused.code()).isEqualTo(Fault.INVALID_AMOUNT);
        assertThat(refused.place()).isEqualTo("entry 1");
        assertThat(refused.found()).isEqualTo("12..34");
    }

    @Test
    void refusesBalancesThatDisagreeAndSaysByHowMuch() throws IOException {
        StatementRefused refused = Refusals.of(sample("camt/genkgo-camt__camt053.v2.five.decimals.xml"));

        assertThat(refused.code()).isEqualTo(Fault.BALANCE_MISMATCH);
        assertThat(refused.expected()).isEqualTo("27.00 EUR");
        assertThat(refused.found()).isEqualTo("27.05 EUR");
        assertThat(refused.difference()).isEqualTo("0.05 EUR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"camt/genkgo-camt__camt053.v2.minimal.xml", "camt/genkgo-camt__camt053.v8.xml"})
    void refusesBalancesInTwoCurrencies(String file) throws IOException {
        StatementRefused refused = Refusals.of(sample(file));

        assertThat(refused.code()).isEqualTo(Fault.CURRENCY_MIXED);
        assertThat(refused.expected()).isEqualTo("EUR");
        assertThat(refused.found()).isEqualTo("SEK");
    }

    @Test
    void readsSeveralStatements() throws IOException {
        Recorded read = Recorded.of(sample("camt/genkgo-camt__camt053.v2.multi.statement.xml"));

        assertThat(read.totals()).extracting(StatementTotals::opening).containsExactly(euros("18.15"), euros("27.00"));
        assertThat(read.totals()).extracting(StatementTotals::sum).containsExactly(euros("8.85"), euros("-7.00"));
        assertThat(read.totals()).extracting(StatementTotals::closing).containsExactly(euros("27.00"), euros("20.00"));
        assertThat(read.totals()).allMatch(totals -> totals.warnings().isEmpty());
    }

    @Test
    void readsABatchWhoseDetailsCarryNoAmountAsOneLine() throws IOException {
        StatementLine line =
                Recorded.of(sample("camt/genkgo-camt__camt054.v2.xml")).onlyLine();

        assertThat(line.signedAmount()).isEqualTo(Money.ofMinor(-20_000_000, Currency.getInstance("SEK")));
        assertThat(line.endToEnd()).isEqualTo("MUELL/FINP/RA12345");
        assertThat(line.references()).contains("ISR ref number V1", "ISR ref number V2", "Ref number V3 block 2");
    }

    @Test
    void readsTwoAccountsAndWarnsOfAnotherBankCode() throws IOException {
        Recorded read = Recorded.of(sample("cfonb/pennylane-cfonb__example.txt"));

        assertThat(read.totals()).extracting(StatementTotals::sum).containsExactly(euros("-50.81"), euros("77.49"));
        assertThat(read.totals())
                .extracting(StatementTotals::closing)
                .containsExactly(euros("-241.21"), euros("-163.72"));
        assertThat(read.totals()).extracting(StatementTotals::lines).containsExactly(3L, 3L);
        assertThat(read.totals().get(0).warnings()).hasSize(2);
        assertThat(read.totals().get(1).warnings()).isEmpty();
        assertThat(read.lines().get(0).endToEnd()).isEqualTo("OTHER REFERENCE");
        assertThat(read.lines().get(0).counterparty()).isEqualTo("INTERNET SFR");
    }

    @Test
    void refusesARecordWithoutADate() throws IOException {
        StatementRefused refused = Refusals.of(sample("cfonb/pennylane-cfonb__invalid_date.txt"));

        assertThat(refused.code()).isEqualTo(Fault.INVALID_DATE);
        assertThat(refused.place()).isEqualTo("line 1");
        assertThat(refused.found()).contains("116/120");
    }

    @Test
    void readsADayWithoutMovement() throws IOException {
        Recorded read = Recorded.of(sample("cfonb/silarhi-cfonb-parser__simple-test.txt"));

        assertThat(read.lines()).isEmpty();
        assertThat(read.totals().get(0).closing()).isEqualTo(euros("16695.65"));
    }

    private static Money euros(String amount) {
        return Money.euros(amount);
    }

    private static byte[] sample(String name) throws IOException {
        Path top = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(top.resolve(".mvn"))) {
            top = top.getParent();
        }
        Path sample = top.resolve("../shared/samples").resolve(name);
        assumeTrue(Files.isReadable(sample), "the samples lie beside the checkout");
        return Files.readAllBytes(sample);
    }
}
