package fr.quitus.reconciliation.reader;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quitus.reconciliation.camt.CamtFile053;
import fr.quitus.reconciliation.cfonb.CfonbFile;
import fr.quitus.reconciliation.helios.Extract;
import fr.quitus.reconciliation.pes.PesFixture;
import fr.quitus.reconciliation.statement.StatementRefused;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A damaged file is read or refused: nothing else ever comes out of the readers. */
class MutationTest {

    private static final int ROUNDS = 3_000;

    @Test
    void readsOrRefusesDamagedFiles() {
        long seed = System.nanoTime();
        System.out.println("MutationTest seed " + seed);
        Random random = new Random(seed);
        List<String> files = List.of(
                CfonbFile.sample().text(),
                CamtFile053.sample().text(),
                PesFixture.sample(),
                new Extract().payment("1187", "24500,00").total("24500,00").text());
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] file = files.get(round % files.size()).getBytes(StandardCharsets.ISO_8859_1);
            refused += isRefused(damaged(file, random)) ? 1 : 0;
        }

        assertThat(refused).as("seed %d", seed).isPositive().isLessThan(ROUNDS);
    }

    private static boolean isRefused(byte[] file) {
        try {
            Recorded.of(file);
            return false;
        } catch (StatementRefused refused) {
            return !refused.getMessage().isEmpty();
        }
    }

    private static byte[] damaged(byte[] file, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(file, random.nextInt(file.length));
            case 1 -> continued(file, random.nextInt(file.length));
            default -> overwritten(file, random);
        };
    }

    private static byte[] continued(byte[] file, int more) {
        byte[] twice = Arrays.copyOf(file, file.length + more);
        System.arraycopy(file, 0, twice, file.length, more);
        return twice;
    }

    private static byte[] overwritten(byte[] file, Random random) {
        for (int i = random.nextInt(4); i >= 0; i--) {
            file[random.nextInt(file.length)] = (byte) random.nextInt(256);
        }
        return file;
    }
}
