package fr.quitus.bench;

import fr.quitus.reconciliation.reader.StatementReader;
import fr.quitus.reconciliation.statement.StatementHandler;
import fr.quitus.reconciliation.statement.StatementHeader;
import fr.quitus.reconciliation.statement.StatementLine;
import fr.quitus.reconciliation.statement.StatementTotals;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Lines a second of a file of 300 MB uploaded through the gateway until both services have committed it, over the lines
 * a second of the reader alone. One run: what is asked is that it passes in small heaps.
 */
final class UploadBench implements Bench.Measurement {

    private static final long BYTES = 300L * 1024 * 1024;

    private final GeneratedStatement.Format format;
    private final int lines;

    UploadBench(GeneratedStatement.Format format) {
        this.format = format;
        this.lines = (int) (BYTES / (format == GeneratedStatement.Format.CFONB ? 242 : 385));
    }

    @Override
    public List<Figure> measure(Http gateway) throws Exception {
        declare(gateway, "payment-reconciliation");
        declare(gateway, "receipt-reconciliation");
        var file = Files.createTempFile("quitus-bench", ".statement");
        try {
            write(file);
            var read = perSecond(lines, () -> read(file));
            var uploaded = perSecond(lines, () -> gateway.importWhole("/v1/statements", BodyPublishers.ofFile(file)));
            var name = "upload-" + format.name().toLowerCase(Locale.ROOT);
            return List.of(new Figure(name, List.of(uploaded), List.of(read)));
        } finally {
            Files.delete(file);
        }
    }

    private static void declare(Http gateway, String side) throws IOException, InterruptedException {
        var path = "/v1/" + side + "/accounts";
        for (var account : gateway.get(path + "?limit=500").path("items")) {
            if (account.path("value").asText().equals(GeneratedStatement.RIB)) {
                return;
            }
        }
        gateway.post(
                path, "{\"kind\": \"RIB\", \"value\": \"%s\", \"name\": \"Bench\"}".formatted(GeneratedStatement.RIB));
    }

    private void write(Path file) throws IOException {
        var run = (int) (System.currentTimeMillis() / 1_000 % 1_000_000);
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            new GeneratedStatement(format, lines, run).writeTo(out);
        }
    }

    private static void read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            new StatementReader().read(in, new Ignoring());
        }
    }

    private static long perSecond(int lines, Step step) throws Exception {
        var before = System.nanoTime();
        step.run();
        return lines * 1_000_000_000L / (System.nanoTime() - before);
    }

    private interface Step {

        void run() throws Exception;
    }

    private static final class Ignoring implements StatementHandler {

        @Override
        public void opened(StatementHeader header) {}

        @Override
        public void line(StatementLine line) {}

        @Override
        public void closed(StatementTotals totals) {}
    }
}
