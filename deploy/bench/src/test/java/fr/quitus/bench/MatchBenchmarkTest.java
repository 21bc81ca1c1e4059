package fr.quitus.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Both sides of the measurement do the whole work. */
class MatchBenchmarkTest {

    @Test
    void matchesEveryLineOnBothSides() {
        var benchmark = new MatchBenchmark();
        benchmark.size = 2_000;
        benchmark.generate();

        assertThat(benchmark.product()).isEqualTo(2_000);
        assertThat(benchmark.join()).isEqualTo(2_000);
    }

    @Test
    void findsNoKeyThatIsNotThere() {
        var join = new HashJoin(new String[] {"a", "b"});

        assertThat(join.indexOf("a")).isZero();
        assertThat(join.indexOf("c")).isEqualTo(-1);
    }
}
