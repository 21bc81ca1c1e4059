package fr.quitus.reconciliation.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictUtf8Test {

    private static final int ROUNDS = 5_000;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 1000})
    void handsOverCharactersWhereverABlockEnds(int block) throws IOException {
        byte[] text = "<a>é€\uD83D\uDE00 plain text of more than eight bytes ß</a>"
                .repeat(50)
                .getBytes(StandardCharsets.UTF_8);

        assertThat(read(text, block)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"80", "C080", "C3", "E0809F", "EDA080", "E282", "F4908080", "F09F98", "FF"})
    void refusesWhatIsNoCharacterAfterWhatComesBefore(String wrong) {
        byte[] bytes = HexFormat.of().parseHex("C3A9" + wrong + "20");
        StrictUtf8 strict = new StrictUtf8(new ByteArrayInputStream(bytes));
        byte[] target = new byte[10];

        assertThat(readInto(strict, target)).isEqualTo(2);
        assertThatExceptionOfType(MalformedInputException.class).isThrownBy(() -> strict.read(target, 0, 10));
    }

    @Test
    void refusesACharacterThatIsCutAtTheEnd() {
        byte[] cut = HexFormat.of().parseHex("61E282");

        assertThatExceptionOfType(MalformedInputException.class).isThrownBy(() -> read(cut, 10));
    }

    @Test
    void agreesWithThePlatformOnAnyBytes() throws IOException {
        long seed = System.nanoTime();
        System.out.println("StrictUtf8Test seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = damaged(random);

            assertThat(isRead(bytes, 1 + random.nextInt(20)))
                    .as("seed %d", seed)
                    .isEqualTo(isUtf8(bytes));
        }
    }

    private static byte[] damaged(Random random) {
        byte[] bytes = "Société Générale, 10 € \uD83D\uDE00 ".getBytes(StandardCharsets.UTF_8);
        if (random.nextBoolean()) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException wrong) {
            return false;
        }
    }

    private static boolean isRead(byte[] bytes, int block) throws IOException {
        try {
            return read(bytes, block).length == bytes.length;
        } catch (MalformedInputException wrong) {
            return false;
        }
    }

    private static int readInto(StrictUtf8 strict, byte[] target) {
        try {
            return strict.read(target, 0, target.length);
        } catch (IOException wrong) {
            throw new AssertionError(wrong);
        }
    }

    private static byte[] read(byte[] bytes, int block) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        StrictUtf8 strict = new StrictUtf8(new ByteArrayInputStream(bytes));
        byte[] target = new byte[block];
        for (int count = strict.read(target, 0, block); count >= 0; count = strict.read(target, 0, block)) {
            all.write(target, 0, count);
        }
        return all.toByteArray();
    }
}
