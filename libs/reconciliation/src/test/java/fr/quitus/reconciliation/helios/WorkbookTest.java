package fr.quitus.reconciliation.helios;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quitus.reconciliation.archive.Archives;
import fr.quitus.reconciliation.reader.Recorded;
import fr.quitus.reconciliation.reader.Refusals;
import fr.quitus.reconciliation.statement.Fault;
import fr.quitus.reconciliation.statement.StatementRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final int MEGABYTE = 1 << 20;

    private final Map<String, byte[]> parts = partsOf(new Extract().payment("1187", "24500,00"));

    private static Map<String, byte[]> partsOf(Extract extract) {
        var parts = new LinkedHashMap<String, byte[]>();
        var file = new SeekableInMemoryByteChannel(extract.spreadsheet());
        try (var zip = ZipFile.builder().setSeekableByteChannel(file).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return parts;
    }

    private StatementRefused refused() {
        return Refusals.of(Archives.zip(parts));
    }

    private void replace(String part, String text, String replacement) {
        var content = new String(parts.get(part), StandardCharsets.UTF_8);
        assertThat(content).contains(text);
        parts.put(part, content.replace(text, replacement).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsAWorkbookThatWasTakenApartAndPackedAgain() {
        assertThat(Recorded.of(Archives.zip(parts)).lines()).hasSize(1);
    }

    @Test
    void refusesABombOfSharedStrings() {
        var strings = new byte[17 * MEGABYTE];
        Arrays.fill(strings, (byte) '<');
        parts.put(STRINGS, strings);

        assertThat(refused().code()).isEqualTo(Fault.ARCHIVE_BOMB);
        assertThat(refused().found()).isEqualTo(STRINGS);
    }

    @Test
    void refusesABombInAnyPart() {
        var picture = new byte[257 * MEGABYTE];
        parts.put("xl/media/image1.png", picture);

        assertThat(refused().code()).isEqualTo(Fault.ARCHIVE_BOMB);
    }

    @Test
    void refusesAWorkbookThatIsTooLargeToKeep() {
        var noise = new byte[16 * MEGABYTE];
        new Random(3).nextBytes(noise);
        parts.put("xl/media/image1.png", noise);

        assertThat(refused().code()).isEqualTo(Fault.TOO_LARGE);
    }

    @Test
    void refusesTooManyParts() {
        for (int i = 0; i < 1_000; i++) {
            parts.put("xl/media/" + i, new byte[1]);
        }

        assertThat(refused().code()).isEqualTo(Fault.ARCHIVE_BOMB);
    }

    @Test
    void refusesACellOfMegabytes() {
        replace(
                SHEET,
                "</sheetData>",
                "<row r=\"9\"><c r=\"A9\" t=\"inlineStr\"><is><t>" + "x".repeat(MEGABYTE)
                        + "</t></is></c></row></sheetData>");

        assertThat(refused().code()).isEqualTo(Fault.TOO_LARGE);
    }

    @Test
    void refusesARowOfAMillionCells() {
        replace(SHEET, "</sheetData>", "<row r=\"9\">" + "<c r=\"A9\"/>".repeat(MEGABYTE) + "</row></sheetData>");

        assertThat(refused().code()).isEqualTo(Fault.TOO_LARGE);
    }

    @Test
    void refusesADocumentType() {
        replace(SHEET, "<worksheet", "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><worksheet");

        assertThat(refused().code()).isEqualTo(Fault.XML_NOT_ALLOWED);
    }

    @Test
    void refusesANumberTooLongToWriteOut() {
        replace(SHEET, "<v>24500.00</v>", "<v>1E999999</v>");

        assertThat(refused().code()).isEqualTo(Fault.INVALID_AMOUNT);
    }

    @Test
    void refusesADocumentThatIsNoWorkbook() {
        parts.remove("[Content_Types].xml");

        assertThat(refused().code()).isEqualTo(Fault.UNKNOWN_FORMAT);
    }

    @ParameterizedTest
    @ValueSource(strings = {SHEET, "xl/workbook.xml"})
    void refusesAWorkbookWithoutItsSheet(String part) {
        parts.remove(part);

        assertThat(refused().code()).isEqualTo(Fault.ARCHIVE_DAMAGED);
    }

    @Test
    void neverFailsOtherwiseOnADamagedWorkbook() {
        var whole = Archives.zip(parts);
        var random = new Random(20221);
        for (int i = 0; i < 300; i++) {
            var damaged = i % 2 == 0 ? whole.clone() : Arrays.copyOf(whole, random.nextInt(4, whole.length));
            damaged[random.nextInt(4, damaged.length)] ^= (byte) (1 << random.nextInt(8));
            assertThat(isReadOrRefused(damaged)).isTrue();
        }
    }

    /** Whether a file that fails does so by a refusal. */
    private static boolean isReadOrRefused(byte[] file) {
        try {
            return Recorded.of(file) != null;
        } catch (StatementRefused refused) {
            return refused.code() != null;
        }
    }
}
