package fr.quitus.bench;

import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Kilobytes a second of a reader over those of its limit. Product and limit run in turn, each in a JVM of its own of
 * the same heap, so that neither gains from the other's compiled code and both meet the same noise.
 *
 * @param limit the method of {@link ReaderBenchmark} that is the limit
 * @param rounds how large the file is, see there
 */
record ReaderBench(String name, GeneratedStatement.Format format, String limit, int rounds)
        implements Bench.Measurement {

    private static final int PAIRS = 5;
    private static final int BYTES_A_KILOBYTE = 1_000;

    @Override
    public List<Figure> measure(Http gateway) throws RunnerException {
        var length = ReaderBenchmark.file(format, rounds).length();
        var product = new ArrayList<Long>();
        var limits = new ArrayList<Long>();
        for (int pair = 0; pair < PAIRS; pair++) {
            product.add(perSecond("product", length));
            limits.add(perSecond(limit, length));
        }
        return List.of(new Figure(name, product, limits));
    }

    private long perSecond(String method, long length) throws RunnerException {
        var options = new OptionsBuilder()
                .include("^" + ReaderBenchmark.class.getName().replace(".", "\\.") + "\\." + method + "$")
                .param("format", format.name())
                .param("rounds", Integer.toString(rounds))
                .forks(1)
                .jvmArgs("-Xms256m", "-Xmx256m")
                .warmupIterations(2)
                .warmupTime(TimeValue.seconds(3))
                .measurementIterations(1)
                .measurementTime(TimeValue.seconds(4))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        var filesPerSecond = new Runner(options).runSingle().getPrimaryResult().getScore();
        return Math.round(filesPerSecond * length / BYTES_A_KILOBYTE);
    }
}
