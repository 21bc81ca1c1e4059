package fr.quitus.reconciliation.reader;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quitus.reconciliation.camt.CamtFile053;
import fr.quitus.reconciliation.cfonb.CfonbFile;
import fr.quitus.reconciliation.helios.Extract;
import fr.quitus.reconciliation.pes.PesFixture;
import fr.quitus.reconciliation.statement.StatementHandler;
import fr.quitus.reconciliation.statement.StatementHeader;
import fr.quitus.reconciliation.statement.StatementLine;
import fr.quitus.reconciliation.statement.StatementTotals;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Files of many lines are read from generated streams; nothing of them is kept. */
class ConstantMemoryTest {

    private static final int LINES = 200_000;

    @Test
    void readsALongCfonbStatement() throws IOException {
        String opening = new CfonbFile().opening("010122", 0).text();
        String movement = new CfonbFile().movement("05", "300622", "VIR", 1).text();
        String closing = new CfonbFile().closing("300622", LINES).text();

        assertThat(linesOf(opening, movement, closing)).isEqualTo(LINES);
    }

    @Test
    void readsALongCamtStatement() throws IOException {
        String entry = CamtFile053.entry("0.01", "CRDT", "");
        String file = CamtFile053.v02()
                .statement("FR1420041010050500013M02606", CamtFile053.balance("OPBD", "0", "CRDT"), entry)
                .text();
        int at = file.indexOf(entry);

        assertThat(linesOf(file.substring(0, at), entry, file.substring(at + entry.length())))
                .isEqualTo(LINES);
    }

    @Test
    void readsALongPesFlow() throws IOException {
        String line = PesFixture.line("1", "1.00", "");
        String file =
                PesFixture.file(PesFixture.expenditure(PesFixture.slip("1", PesFixture.piece("1", "02", "", line))));
        int at = file.indexOf(line);

        assertThat(linesOf(file.substring(0, at), line, file.substring(at + line.length())))
                .isEqualTo(LINES);
    }

    @Test
    void readsALongHeliosExtract() throws IOException {
        String file = new Extract().payment("1", "0,01").text();
        String payment = file.substring(Extract.HEADER.length() + 2);

        assertThat(linesOf(Extract.HEADER + "\r\n", payment, "")).isEqualTo(LINES);
    }

    private static long linesOf(String start, String repeated, String end) throws IOException {
        Counter counter = new Counter();
        new StatementReader().read(new Repeated(start, repeated, LINES, end), counter);
        return counter.lines;
    }

    private static final class Counter implements StatementHandler {

        private long lines;

        @Override
        public void opened(StatementHeader header) {
            assertThat(header.index()).isEqualTo(1);
        }

        @Override
        public void line(StatementLine line) {
            lines++;
        }

        @Override
        public void closed(StatementTotals totals) {
            assertThat(totals.lines()).isEqualTo(lines);
        }
    }
}
