package fr.quitus.launcher.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadCommandTest {

    private static final String OPENING = "0130001    00100EUR2 C4200000000  290622" + " ".repeat(50);
    private static final String CLOSING = "0730001    00100EUR2 C4200000000  300622" + " ".repeat(50);
    private static final String REST = " ".repeat(16);

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void saysWhatAFileHolds() throws IOException {
        Path file = file("good.txt", OPENING + "0000000000123D" + REST + CLOSING + "0000000000123D" + REST);

        assertThat(run(file.toString())).isZero();
        assertThat(printed())
                .isEqualTo("{\"file\":\"" + file + "\",\"verdict\":\"READ\",\"format\":\"CFONB_120\",\"statements\":["
                        + "{\"account\":\"30001-00100-C4200000000\",\"currency\":\"EUR\",\"opening\":12.34,"
                        + "\"closing\":12.34,\"lines\":0,\"sum\":0.00,\"check\":\"VERIFIED\",\"warnings\":[]}]}\n");
    }

    @Test
    void answersARefusalWithStatusZero() throws IOException {
        Path file = file("bad.txt", OPENING + "0000000000123D" + REST + CLOSING + "0000000000123E" + REST);

        assertThat(run(file.toString())).isZero();
        assertThat(printed())
                .contains(
                        "\"verdict\":\"REFUSED\"",
                        "\"format\":\"CFONB_120\"",
                        "\"code\":\"BALANCE_MISMATCH\"",
                        "\"place\":\"line 2\"")
                .contains("\"difference\":\"0.01 EUR\"");
    }

    @Test
    void saysWhatAPackedListOfPaymentsHolds() throws IOException {
        Path file = folder.resolve("extract.csv.gz");
        String extract = """
                COLLEC;NUM_MANDAT;NUMERO_LIGNE;DATE_EMISSION;DATE_PAIEMENT;MONTANT_PAIEMENT
                400;1187;1;02/06/2022;30/06/2022;24500,00
                ;;;;;24500,00
                """;
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(file))) {
            packed.write(extract.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(run(file.toString())).isZero();
        assertThat(printed())
                .contains("\"format\":\"HELIOS_EXTRACT\"", "\"account\":\"400\"", "\"lines\":1")
                .contains("\"sum\":24500.00", "\"check\":\"VERIFIED\"");
    }

    @Test
    void failsOnAMissingFileAndStillReadsTheOthers() throws IOException {
        Path empty = file("empty.txt", "");

        assertThat(run(folder.resolve("none").toString(), empty.toString())).isEqualTo(1);
        assertThat(printed()).contains("\"code\":\"EMPTY_FILE\"");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("none: no such file");
    }

    @Test
    void asksForAFile() {
        assertThat(run()).isEqualTo(1);
    }

    @Test
    void staysOnOneLineWhateverAFileIsCalled() {
        assertThat(Json.quoted("a\"b\\c\nd\u0085é")).isEqualTo("\"a\\\"b\\\\c\\u000ad\\u0085é\"");
    }

    private int run(String... files) {
        return ReadCommand.run(
                List.of(files),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content, StandardCharsets.ISO_8859_1);
    }
}
