package fr.quitus.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is measured is the whole file, by both sides. */
class ReaderBenchmarkTest {

    private static final long LINES_A_ROUND = 25_000;

    @ParameterizedTest
    @EnumSource(GeneratedStatement.Format.class)
    void readsEachLineOfEachRound(GeneratedStatement.Format format) throws IOException {
        assertThat(ReaderBenchmark.sumOfAmounts(ReaderBenchmark.file(format, 3)))
                .isEqualTo(3 * LINES_A_ROUND * 100);
    }

    @Test
    void touchesEachByte() throws IOException {
        var file = ReaderBenchmark.file(GeneratedStatement.Format.CFONB, 2);
        long sum = 0;
        for (byte one : file.again().readAllBytes()) {
            sum += one;
        }

        assertThat(ReaderBenchmark.sumOfBytes(file)).isEqualTo(sum);
    }

    @Test
    void seesEachEvent() throws XMLStreamException {
        var one = ReaderBenchmark.sumOfEvents(ReaderBenchmark.file(GeneratedStatement.Format.CAMT, 1));
        var two = ReaderBenchmark.sumOfEvents(ReaderBenchmark.file(GeneratedStatement.Format.CAMT, 2));
        var three = ReaderBenchmark.sumOfEvents(ReaderBenchmark.file(GeneratedStatement.Format.CAMT, 3));

        assertThat(three - two).isEqualTo(two - one).isGreaterThan(LINES_A_ROUND * 40);
    }

    @Test
    void isAsLongAsItSays() throws IOException {
        var file = ReaderBenchmark.file(GeneratedStatement.Format.CAMT, 2);

        assertThat(file.again().readAllBytes()).hasSize(Math.toIntExact(file.length()));
    }
}
