package fr.quitus.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.reader.StatementReader;
import fr.quitus.reconciliation.statement.LineKind;
import fr.quitus.reconciliation.statement.StatementHandler;
import fr.quitus.reconciliation.statement.StatementHeader;
import fr.quitus.reconciliation.statement.StatementLine;
import fr.quitus.reconciliation.statement.StatementTotals;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleFilesTest {

    static Stream<SampleFile> files() {
        return Stream.of(
                SampleFiles.firstExpenditureReturn(),
                SampleFiles.rejectingExpenditureReturn(),
                SampleFiles.lastExpenditureReturn(),
                SampleFiles.firstRevenueReturn(),
                SampleFiles.lastRevenueReturn(),
                SampleFiles.treasuryStatement(),
                CaseFiles.expenditureReturn(),
                CaseFiles.treasuryStatement());
    }

    @ParameterizedTest
    @MethodSource("files")
    void areReadWithoutAWarning(SampleFile file) throws IOException {
        var read = read(file);

        assertThat(read.lines).isNotEmpty();
        assertThat(read.totals)
                .isNotEmpty()
                .allMatch(totals -> totals.warnings().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("files")
    void sayThatTheyAreIllustrative(SampleFile file) {
        assertThat(new String(file.content(), StandardCharsets.ISO_8859_1)).containsIgnoringCase("ILLUSTRATIVES");
        assertThat(file.name()).contains("illustrati");
    }

    @Test
    void payTheWholeAwardThroughTheAccountant() throws IOException {
        assertThat(Stream.of(
                                paid(SampleFiles.firstExpenditureReturn()),
                                paid(SampleFiles.rejectingExpenditureReturn()),
                                paid(SampleFiles.lastExpenditureReturn()))
                        .reduce(Money.zero(Money.EUR), Money::plus))
                .isEqualTo(Money.euros("35000.00"));
    }

    private static Money paid(SampleFile file) throws IOException {
        return read(file).lines.stream()
                .filter(line -> line.kind() == LineKind.PAYMENT)
                .map(StatementLine::amount)
                .reduce(Money.zero(Money.EUR), Money::plus);
    }

    private static Kept read(SampleFile file) throws IOException {
        var kept = new Kept();
        new StatementReader().read(new ByteArrayInputStream(file.content()), kept);
        return kept;
    }

    private static final class Kept implements StatementHandler {

        private final List<StatementLine> lines = new ArrayList<>();
        private final List<StatementTotals> totals = new ArrayList<>();

        @Override
        public void opened(StatementHeader header) {
            assertThat(header.index()).isPositive();
        }

        @Override
        public void line(StatementLine line) {
            lines.add(line);
        }

        @Override
        public void closed(StatementTotals closed) {
            totals.add(closed);
        }
    }
}
