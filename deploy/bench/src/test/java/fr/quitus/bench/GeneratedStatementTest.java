package fr.quitus.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quitus.reconciliation.reader.StatementReader;
import fr.quitus.reconciliation.statement.StatementHandler;
import fr.quitus.reconciliation.statement.StatementHeader;
import fr.quitus.reconciliation.statement.StatementLine;
import fr.quitus.reconciliation.statement.StatementTotals;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GeneratedStatementTest {

    @ParameterizedTest
    @EnumSource(GeneratedStatement.Format.class)
    void isValidAndHasNoTwoLinesAlike(GeneratedStatement.Format format) throws IOException {
        var file = new ByteArrayOutputStream();
        new GeneratedStatement(format, 1_000, 7).writeTo(file);
        var read = new Kept();
        new StatementReader().read(new ByteArrayInputStream(file.toByteArray()), read);

        assertThat(read.fingerprints).hasSize(1_000);
        assertThat(read.totals).singleElement().satisfies(totals -> {
            assertThat(totals.lines()).isEqualTo(1_000);
            assertThat(totals.check()).isEqualTo(StatementTotals.Check.VERIFIED);
        });
    }

    @Test
    void variesDaysAndAmountsAndStillAddsUp() throws IOException {
        var file = new ByteArrayOutputStream();
        new VariedStatement(1_000, -1).writeTo(file);
        var read = new Kept();
        new StatementReader().read(new ByteArrayInputStream(file.toByteArray()), read);

        assertThat(read.fingerprints).hasSize(1_000);
        assertThat(read.totals)
                .singleElement()
                .extracting(StatementTotals::check)
                .isEqualTo(StatementTotals.Check.VERIFIED);
    }

    private static final class Kept implements StatementHandler {

        private final Set<String> fingerprints = new HashSet<>();
        private final List<StatementTotals> totals = new ArrayList<>();

        @Override
        public void opened(StatementHeader header) {}

        @Override
        public void line(StatementLine line) {
            fingerprints.add(line.fingerprint());
        }

        @Override
        public void closed(StatementTotals closed) {
            totals.add(closed);
        }
    }
}
