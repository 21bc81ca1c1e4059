package fr.quitus.reconciliation.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.quitus.reconciliation.archive.Archives;
import fr.quitus.reconciliation.mapping.FileReading;
import fr.quitus.support.problem.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpooledFileTest {

    private static final int LIMIT = 100_000;

    private static byte[] noise(int size) {
        var noise = new byte[size];
        new Random(11).nextBytes(noise);
        return noise;
    }

    private static SpooledFile spooled(byte[] file) {
        return SpooledFile.of(new ByteArrayInputStream(file), LIMIT, FileReading.BY_CONTENT);
    }

    private static String codeOf(byte[] file) {
        return catchThrowableOfType(Refusal.class, () -> spooled(file)).reason().name();
    }

    @Test
    void namesAFileAndItsArchivesAlike() throws IOException {
        var content = noise(LIMIT);
        try (var plain = spooled(content);
                var gzip = spooled(Archives.gzip(content));
                var zip = spooled(Archives.zip("a.txt", content));
                var in = zip.open()) {
            assertThat(gzip.sha256()).isEqualTo(plain.sha256()).isEqualTo(zip.sha256());
            assertThat(gzip.size()).isEqualTo(plain.size()).isEqualTo(LIMIT);
            assertThat(in.readAllBytes()).isEqualTo(content);
        }
    }

    @Test
    void boundsWhatComesOutOfAnArchive() {
        assertThat(codeOf(Archives.gzip(noise(LIMIT + 1)))).isEqualTo("STATEMENT_TOO_LARGE");
        assertThat(codeOf(Archives.zip("a.txt", noise(LIMIT + 1)))).isEqualTo("STATEMENT_TOO_LARGE");
        assertThat(codeOf(noise(LIMIT + 1))).isEqualTo("STATEMENT_TOO_LARGE");
    }

    @Test
    void tellsEqualFilesOfTwoAccountsApart() {
        var one = new FileReading("banque", 1, "30001-00100-C4200000001", FileReading.BY_CONTENT.reader());
        var other = new FileReading("banque", 1, "30001-00100-C4200000002", FileReading.BY_CONTENT.reader());
        try (var first = SpooledFile.of(new ByteArrayInputStream(noise(10)), LIMIT, one);
                var second = SpooledFile.of(new ByteArrayInputStream(noise(10)), LIMIT, other)) {
            assertThat(first.sha256()).isNotEqualTo(second.sha256());
            assertThat(first.size()).isEqualTo(10);
        }
    }

    @Test
    void refusesAnArchiveInItsOwnWords() {
        assertThat(codeOf(Archives.zip("../a.txt", noise(10)))).isEqualTo("ARCHIVE_PATH");
    }
}
