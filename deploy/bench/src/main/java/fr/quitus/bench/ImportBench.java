package fr.quitus.bench;

import fr.quitus.bench.ImportWorld.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines a second of 200,000 lines with 180,000 matching orders, from the first byte to the gateway until all is
 * committed, over those of a plain program on the same database; and how the product's time grows from a quarter. Both
 * have taken in a smaller statement before: a service imports for months after it was started once.
 */
final class ImportBench implements Bench.Measurement {

    private static final int FULL = 200_000;
    private static final int PARTS = 4;
    private static final int WARM_UP = 50_000;
    private static final int PAIRS = 5;

    private static final class Runs {

        private final List<Long> full = new ArrayList<>();
        private final List<Long> quarter = new ArrayList<>();
        private final List<Long> plain = new ArrayList<>();
    }

    private static final Runs RUNS = new Runs();

    private final boolean growth;

    /** @param growth whether it is about the growth: both share their runs */
    ImportBench(boolean growth) {
        this.growth = growth;
    }

    @Override
    public List<Figure> measure(Http unused) throws Exception {
        for (int run = RUNS.full.size(); run < PAIRS; run++) {
            measure(FULL, RUNS.full, RUNS.plain, run % 2 == 0);
        }
        for (int run = RUNS.quarter.size(); growth && run < PAIRS; run++) {
            measure(FULL / PARTS, RUNS.quarter, new ArrayList<>(), true);
        }
        return List.of(growth ? growth() : throughput());
    }

    private static Figure throughput() {
        return new Figure("import-200k", perSecond(RUNS.full), perSecond(RUNS.plain));
    }

    private static List<Long> perSecond(List<Long> millis) {
        return millis.stream().map(time -> FULL * 1_000L / time).toList();
    }

    private static Figure growth() {
        return new Figure(
                "growth-import",
                RUNS.full,
                RUNS.quarter.stream().map(time -> PARTS * time).toList());
    }

    private static void measure(int lines, List<Long> product, List<Long> plain, boolean productFirst)
            throws Exception {
        var world = new ImportWorld(WARM_UP + lines);
        try (var demo = SeededDemo.start(world);
                var database = demo.database()) {
            PlainTables.create(database);
            measure(demo, new Part(0, WARM_UP), new Runs(), productFirst);
            var measured = new Runs();
            measure(demo, new Part(WARM_UP, world.lines()), measured, productFirst);
            product.addAll(measured.full);
            plain.addAll(measured.plain);
            demo.verify();
        }
    }

    private static void measure(SeededDemo demo, Part part, Runs runs, boolean productFirst) throws Exception {
        var file = demo.statement(part);
        try {
            if (!productFirst) {
                runs.plain.add(plainly(demo, file, part));
            }
            runs.full.add(demo.upload(file, part));
            if (productFirst) {
                runs.plain.add(plainly(demo, file, part));
            }
        } finally {
            Files.delete(file);
        }
    }

    private static long plainly(SeededDemo demo, Path file, Part part) throws IOException, SQLException {
        var before = System.nanoTime();
        try (var connection = demo.database()) {
            int matched = new PlainImport(connection, demo.account(), file).run();
            if (matched != part.orders()) {
                throw new IOException("The plain program matched " + matched + " and not " + part.orders());
            }
        }
        return (System.nanoTime() - before) / 1_000_000;
    }
}
