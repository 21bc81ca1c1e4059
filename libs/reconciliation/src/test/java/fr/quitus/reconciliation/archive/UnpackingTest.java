package fr.quitus.reconciliation.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.quitus.reconciliation.statement.Fault;
import fr.quitus.reconciliation.statement.StatementRefused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnpackingTest {

    private static final byte[] STATEMENT = "0130001    00100EUR2".repeat(60).getBytes(StandardCharsets.ISO_8859_1);
    private static final int MEGABYTE = 1 << 20;

    private static byte[] unpacked(byte[] file) throws IOException {
        return Unpacking.of(new ByteArrayInputStream(file)).readAllBytes();
    }

    private static Fault faultOf(byte[] file) {
        return catchThrowableOfType(StatementRefused.class, () -> unpacked(file))
                .code();
    }

    @Test
    void leavesAPlainFileAsItIs() throws IOException {
        assertThat(unpacked(STATEMENT)).isEqualTo(STATEMENT);
        assertThat(unpacked(new byte[0])).isEmpty();
    }

    @Test
    void takesTheFileOutOfAGzipAndOutOfAZip() throws IOException {
        assertThat(unpacked(Archives.gzip(STATEMENT))).isEqualTo(STATEMENT);
        assertThat(unpacked(Archives.zip("relevé.txt", STATEMENT))).isEqualTo(STATEMENT);
    }

    @Test
    void joinsThePartsOfAGzip() throws IOException {
        var parts = join(Archives.gzip(STATEMENT), Archives.gzip(STATEMENT));

        assertThat(unpacked(parts)).isEqualTo(join(STATEMENT, STATEMENT));
    }

    @Test
    void refusesWhatFollowsAGzip() {
        assertThat(faultOf(join(Archives.gzip(STATEMENT), STATEMENT))).isEqualTo(Fault.ARCHIVE_DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 15, 30, 40})
    void refusesAGzipCutInTheMiddle(int length) {
        assertThat(faultOf(Arrays.copyOf(Archives.gzip(STATEMENT), length))).isEqualTo(Fault.ARCHIVE_DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 45, 60})
    void refusesAZipCutInTheMiddle(int length) {
        assertThat(faultOf(Arrays.copyOf(Archives.zip("a.txt", STATEMENT), length)))
                .isIn(Fault.ARCHIVE_DAMAGED, Fault.ARCHIVE_PATH);
    }

    @Test
    void refusesContentThatIsNotWhatWasPacked() {
        var file = Archives.gzip(STATEMENT);
        file[file.length - 6] ^= 1;

        assertThat(faultOf(file)).isEqualTo(Fault.ARCHIVE_DAMAGED);
    }

    @Test
    void refusesAZipOfTwoFilesOrOfNone() {
        var two = new LinkedHashMap<String, byte[]>();
        two.put("a.txt", STATEMENT);
        two.put("b.txt", STATEMENT);

        assertThat(faultOf(Archives.zip(two))).isEqualTo(Fault.ARCHIVE_SEVERAL_FILES);
        assertThat(faultOf(Archives.zip(new LinkedHashMap<>()))).isEqualTo(Fault.ARCHIVE_SEVERAL_FILES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a.txt", "a/b.txt", "/a.txt", "a\\b.txt", "C:a.txt", "..", ".", "folder/", "xlsx/a.txt"})
    void refusesAZipWhoseEntryIsAPath(String name) {
        assertThat(faultOf(Archives.zip(name, STATEMENT))).isEqualTo(Fault.ARCHIVE_PATH);
    }

    @Test
    void refusesAnEncryptedZip() {
        var file = Archives.zip("a.txt", STATEMENT);
        file[6] |= 1;

        assertThat(faultOf(file)).isEqualTo(Fault.ARCHIVE_ENCRYPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "xl/workbook.xml"})
    void leavesASpreadsheetPacked(String firstPart) throws IOException {
        var file = Archives.zip(firstPart, STATEMENT);

        assertThat(unpacked(file)).isEqualTo(file);
    }

    @Test
    void takesASpreadsheetOutOfAZip() throws IOException {
        var spreadsheet = Archives.zip("[Content_Types].xml", STATEMENT);

        assertThat(unpacked(Archives.zip("a.xlsx", spreadsheet))).isEqualTo(spreadsheet);
    }

    @Test
    void unpacksWhatRepeatsMuchUpToTenMegabytes() throws IOException {
        assertThat(unpacked(Archives.gzipBomb(10))).hasSize(10 * MEGABYTE);
        assertThat(faultOf(Archives.gzipBomb(11))).isEqualTo(Fault.ARCHIVE_BOMB);
    }

    @Test
    void stopsABombSoonAfterItsBound() throws IOException {
        var in = Unpacking.of(new ByteArrayInputStream(Archives.zipBomb("a.txt", 100)));
        var out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> in.transferTo(out)).isInstanceOf(StatementRefused.class);
        assertThat(out.size()).isLessThanOrEqualTo(10 * MEGABYTE);
    }

    @Test
    void unpacksALargeFileThatPacksLittle() throws IOException {
        var noise = new byte[12 * MEGABYTE];
        new Random(7).nextBytes(noise);

        assertThat(unpacked(Archives.zip("a.txt", noise))).isEqualTo(noise);
    }

    @Test
    void doesNotKeepAnEndlessFileName() {
        var header = new byte[] {0x1F, (byte) 0x8B, 8, 8, 0, 0, 0, 0, 0, 0};
        var name = new byte[3 * MEGABYTE];
        Arrays.fill(name, (byte) 'A');

        assertThat(faultOf(join(header, name))).isEqualTo(Fault.ARCHIVE_DAMAGED);
    }

    @Test
    void keepsAFailureOfTheSourceApart() {
        var start = new ByteArrayInputStream(Arrays.copyOf(Archives.gzip(STATEMENT), 20));
        var broken = new SequenceInputStream(start, new Broken());

        assertThatThrownBy(() -> Unpacking.of(broken).readAllBytes())
                .isInstanceOfAny(UncheckedIOException.class, IOException.class)
                .hasMessageContaining("connection lost");
    }

    private static byte[] join(byte[] one, byte[] other) {
        var joined = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }

    /** A connection that is lost. */
    private static final class Broken extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("connection lost");
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            throw new IOException("connection lost");
        }
    }
}
