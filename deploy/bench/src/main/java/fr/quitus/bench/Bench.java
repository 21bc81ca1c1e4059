package fr.quitus.bench;

import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** {@code deploy/bench/run NAME…}: one line a figure: name, ratio (median), min, max, product, limit, by tabs. */
public final class Bench {

    private static final Map<String, Measurement> KNOWN = Map.ofEntries(
            Map.entry("import-200k", new ImportBench(false)),
            Map.entry("growth-import", new ImportBench(true)),
            Map.entry("match-1m", new MatchBench("match-1m", false)),
            Map.entry("growth-match", new MatchBench("growth-match", true)),
            Map.entry("position-100k", new PositionBench()),
            Map.entry("queue-100k", new QueueBench()),
            Map.entry("upload-cfonb", new UploadBench(GeneratedStatement.Format.CFONB)),
            Map.entry("upload-camt", new UploadBench(GeneratedStatement.Format.CAMT)),
            Map.entry("cfonb-read", new ReaderBench("cfonb-read", GeneratedStatement.Format.CFONB, "bytes", 10)),
            Map.entry("camt-read", new ReaderBench("camt-read", GeneratedStatement.Format.CAMT, "events", 110)),
            Map.entry("camt-read-10m", new ReaderBench("camt-read-10m", GeneratedStatement.Format.CAMT, "events", 1)),
            Map.entry("import-1m-heap", new HeapBench()));

    private Bench() {}

    /** Arguments: the gateway's address, then the names of measurements. */
    public static void main(String[] arguments) throws Exception {
        var gateway = new Http(URI.create(arguments[0]));
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String name : List.of(arguments).subList(1, arguments.length)) {
            var measurement = KNOWN.get(name);
            if (measurement == null) {
                throw new IllegalArgumentException("No measurement is called " + name + "; known: " + KNOWN.keySet());
            }
            for (var figure : measurement.measure(gateway)) {
                out.println(figure.line());
            }
        }
    }

    /** Something that can be measured, most often on a running installation. */
    interface Measurement {

        List<Figure> measure(Http gateway) throws Exception;
    }
}
