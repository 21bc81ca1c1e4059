package fr.quitus.bench;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import fr.quitus.reconciliation.reader.StatementReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Reads one generated statement whole: by the product's reader, and by what no reader of its format can do without. */
@State(Scope.Benchmark)
public class ReaderBenchmark {

    private static final int BUFFER = 1 << 16;

    /** 6 MB of CFONB, 10 MB of camt: what comes round and round is no small thing to a processor's cache. */
    private static final int DISTINCT = 25_000;

    @Param("CFONB")
    String format;

    /** How many times the 25,000 different lines are in the file. */
    @Param("1")
    int rounds;

    private RepeatedStream file;

    /** Generates the file. */
    @Setup
    public void generate() {
        file = file(GeneratedStatement.Format.valueOf(format), rounds);
    }

    static RepeatedStream file(GeneratedStatement.Format format, int rounds) {
        return new GeneratedStatement(format, DISTINCT * rounds, 7).stream(DISTINCT);
    }

    /** The product: every line of the statement, its amount summed. */
    @Benchmark
    public long product() throws IOException {
        return sumOfAmounts(file.again());
    }

    /** The limit of CFONB: to touch each byte. */
    @Benchmark
    public long bytes() throws IOException {
        return sumOfBytes(file.again());
    }

    /**
     * The limit of camt: the parser's events, without looking at any. It fetches no text and takes no digest; a reader
     * needs every text of these entries, and a SHA-256 for each.
     */
    @Benchmark
    public long events() throws XMLStreamException {
        return sumOfEvents(file.again());
    }

    static long sumOfAmounts(InputStream in) throws IOException {
        var sum = new SumOfAmounts();
        new StatementReader().read(in, sum);
        return sum.cents();
    }

    static long sumOfBytes(InputStream in) throws IOException {
        var buffered = new BufferedInputStream(in, BUFFER);
        var bytes = new byte[BUFFER];
        long sum = 0;
        for (int count = buffered.read(bytes); count > 0; count = buffered.read(bytes)) {
            for (int i = 0; i < count; i++) {
                sum += bytes[i];
            }
        }
        return sum;
    }

    /** The product's own settings; from bytes, which is Aalto's fastest way. */
    static long sumOfEvents(InputStream in) throws XMLStreamException {
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var events = factory.createXMLStreamReader(new BufferedInputStream(in, BUFFER));
        long sum = 0;
        while (events.hasNext()) {
            sum += events.next();
        }
        return sum;
    }
}
