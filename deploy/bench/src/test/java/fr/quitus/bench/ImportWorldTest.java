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
import java.util.List;
import org.junit.jupiter.api.Test;

class ImportWorldTest {

    @Test
    void settlesEachOrderOnceAndAddsUp() throws IOException {
        var world = new ImportWorld(2_000);
        var read = new Kept();
        read(world, new ImportWorld.Part(0, 500), read);
        read(world, new ImportWorld.Part(500, 2_000), read);

        assertThat(read.lines).hasSize(2_000);
        for (int order = 0; order < world.orders(); order++) {
            var reference = ImportWorld.reference(order);
            var cents = ImportWorld.cents(order);
            assertThat(read.lines)
                    .filteredOn(line -> reference.equals(line.endToEnd()))
                    .singleElement()
                    .satisfies(line -> assertThat(line.amount().minorUnits()).isEqualTo(cents));
        }
    }

    private static void read(ImportWorld world, ImportWorld.Part part, Kept read) throws IOException {
        var file = new ByteArrayOutputStream();
        world.writeTo(file, part);
        new StatementReader().read(new ByteArrayInputStream(file.toByteArray()), read);
        assertThat(read.totals.check()).isEqualTo(StatementTotals.Check.VERIFIED);
    }

    private static final class Kept implements StatementHandler {

        private final List<StatementLine> lines = new ArrayList<>();
        private StatementTotals totals;

        @Override
        public void opened(StatementHeader header) {}

        @Override
        public void line(StatementLine line) {
            lines.add(line);
        }

        @Override
        public void closed(StatementTotals closed) {
            totals = closed;
        }
    }
}
