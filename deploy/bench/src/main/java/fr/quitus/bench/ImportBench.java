package fr.quitus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import fr.quitus.bench.ImportWorld.Part;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

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
    private static final int MILLIS_BETWEEN_QUESTIONS = 100;
    private static final List<String> PORTS = List.of(
            "--gateway-port",
            "18180",
            "--subsidy-port",
            "18181",
            "--cofinancing-port",
            "18182",
            "--database-port",
            "18316");
    private static final String SIDE = "/v1/payment-reconciliation";

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
        try (var demo = OwnDemo.start(PORTS);
                var database = demo.database()) {
            var verified = new Seeding(world, database).run(demo.gateway());
            var account = account(demo.gateway());
            PlainTables.create(database);
            measure(demo, account, world, new Part(0, WARM_UP), new Runs(), productFirst);
            var measured = new Runs();
            measure(demo, account, world, new Part(WARM_UP, world.lines()), measured, productFirst);
            product.addAll(measured.full);
            plain.addAll(measured.plain);
            verify(demo.gateway(), verified);
        }
    }

    private static void measure(
            OwnDemo demo, UUID account, ImportWorld world, Part part, Runs runs, boolean productFirst)
            throws Exception {
        var file = Files.createTempFile("quitus-bench", ".statement");
        try {
            try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
                world.writeTo(out, part);
            }
            if (!productFirst) {
                runs.plain.add(plainly(demo, account, file, part));
            }
            runs.full.add(upload(demo.gateway(), file, part));
            if (productFirst) {
                runs.plain.add(plainly(demo, account, file, part));
            }
        } finally {
            Files.delete(file);
        }
    }

    private static UUID account(Http gateway) throws IOException, InterruptedException {
        var declared = gateway.post(
                SIDE + "/accounts",
                "{\"kind\": \"RIB\", \"value\": \"%s\", \"name\": \"Bench\"}".formatted(GeneratedStatement.RIB));
        return UUID.fromString(declared.path("id").asText());
    }

    private static long upload(Http gateway, Path file, Part part) throws Exception {
        var before = System.nanoTime();
        var answer = gateway.upload(SIDE + "/statements", BodyPublishers.ofFile(file));
        var report = answer.has("state") ? done(gateway, answer.path("id").asText()) : answer;
        var millis = millisSince(before);
        require(report.path("verdicts").path("MATCHED").asInt(), part.orders(), report);
        return millis;
    }

    /** Asks until the import is done. */
    private static JsonNode done(Http gateway, String id) throws IOException, InterruptedException {
        for (; ; ) {
            var told = gateway.get(SIDE + "/imports/" + id);
            switch (told.path("state").asText()) {
                case "DONE" -> {
                    return told.path("report");
                }
                case "WAITING", "STORING", "MATCHING" -> TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_QUESTIONS);
                default -> throw new IOException("The import failed: " + told);
            }
        }
    }

    private static long plainly(OwnDemo demo, UUID account, Path file, Part part) throws IOException, SQLException {
        var before = System.nanoTime();
        try (var connection = demo.database()) {
            require(new PlainImport(connection, account, file).run(), part.orders(), "the plain program");
        }
        return millisSince(before);
    }

    private static void verify(Http gateway, String subject) throws IOException, InterruptedException {
        var verification = gateway.get(subject + "/verification");
        if (!verification.path("holds").asBoolean()) {
            throw new IOException(subject + " does not hold: " + verification);
        }
    }

    private static void require(int matched, int expected, Object where) throws IOException {
        if (matched != expected) {
            throw new IOException("Matched " + matched + " and not " + expected + ": " + where);
        }
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }
}
