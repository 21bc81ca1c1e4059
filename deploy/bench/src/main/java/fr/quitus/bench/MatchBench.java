package fr.quitus.bench;

import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Microseconds of the engine over those of its limit: a bare join of the same names, or four times what it needs for a
 * quarter. Product and limit run in turn, each in a JVM of its own of the same heap.
 *
 * @param growth whether the limit is the engine itself on a quarter
 */
record MatchBench(String name, boolean growth) implements Bench.Measurement {

    private static final int PAIRS = 5;
    private static final int FULL = 1_000_000;
    private static final int PARTS = 4;
    private static final int MEDIAN = 50;
    private static final int MICROS_A_SECOND = 1_000_000;

    @Override
    public List<Figure> measure(Http gateway) throws RunnerException {
        var product = new ArrayList<Long>();
        var limits = new ArrayList<Long>();
        for (int pair = 0; pair < PAIRS; pair++) {
            product.add(micros("product", FULL));
            limits.add(growth ? PARTS * micros("product", FULL / PARTS) : micros("join", FULL));
        }
        return List.of(new Figure(name, product, limits));
    }

    private static long micros(String method, int size) throws RunnerException {
        var options = new OptionsBuilder()
                .include("^" + MatchBenchmark.class.getName().replace(".", "\\.") + "\\." + method + "$")
                .param("size", Integer.toString(size))
                .mode(Mode.SingleShotTime)
                .forks(1)
                .jvmArgs("-Xms4g", "-Xmx4g", "-XX:+UseParallelGC")
                .warmupIterations(4)
                .measurementIterations(5)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        var shots = new Runner(options).runSingle().getPrimaryResult();
        return Math.round(shots.getStatistics().getPercentile(MEDIAN) * microsIn(shots.getScoreUnit()));
    }

    /** JMH gives single shots in the unit that it likes. */
    private static long microsIn(String unit) {
        return switch (unit) {
            case "s/op" -> MICROS_A_SECOND;
            case "ms/op" -> MICROS_A_SECOND / 1_000;
            case "us/op" -> 1;
            default -> throw new IllegalArgumentException("Unit " + unit);
        };
    }
}
