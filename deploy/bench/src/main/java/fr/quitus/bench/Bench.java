package fr.quitus.bench;

import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** {@code deploy/bench/run NAME…}: one line a figure: name, ratio (median), min, max, product, limit, by tabs. */
public final class Bench {

    private static final Map<String, Measurement> KNOWN = Map.of(
            "position-100k", new PositionBench(),
            "upload-cfonb", new UploadBench(GeneratedStatement.Format.CFONB),
            "upload-camt", new UploadBench(GeneratedStatement.Format.CAMT));

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

    /** Something that can be measured on a running installation. */
    interface Measurement {

        List<Figure> measure(Http gateway) throws Exception;
    }
}
