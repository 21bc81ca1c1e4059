package fr.quitus.reconciliation.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EightBytesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"", "A", "ABCDEFG", "ABCDEFGH", "ABCDEFGHI", "A       B", " A", "É", "ABCDEFGÉ", "ABCDEFGHÉ"})
    void findsTheEndOfATextWhateverBlanksFollow(String text) {
        for (int blanks = 0; blanks < 20; blanks++) {
            var bytes = latin1("X" + text + " ".repeat(blanks) + "X");

            assertThat(EightBytes.endOfText(bytes, 1, bytes.length - 1))
                    .as("%d blanks", blanks)
                    .isEqualTo(1 + text.length());
        }
    }

    @ParameterizedTest
    @CsvSource({"00000000,0", "00000001,1", "12345678,12345678", "99999999,99999999", "90000000,90000000"})
    void readsEightDigits(String digits, long number) {
        assertThat(EightBytes.number(EightBytes.at(latin1(digits), 0))).isEqualTo(number);
    }

    @Test
    void readsNoNumberWhereOneByteIsNoDigit() {
        for (int at = 0; at < 8; at++) {
            for (int other = 0; other < 256; other++) {
                var bytes = latin1("90909090");
                bytes[at] = (byte) other;
                var number = EightBytes.number(EightBytes.at(bytes, 0));

                assertThat(number >= 0).as("%d at %d", other, at).isEqualTo(other >= '0' && other <= '9');
            }
        }
    }

    @Test
    void tellsPlainTextByEachOfItsBytes() {
        for (int at = 0; at < 16; at++) {
            for (int other = 0; other < 256; other++) {
                var bytes = latin1("PLAIN  ~  TEXT !");
                bytes[at] = (byte) other;

                assertThat(EightBytes.isPlainText(bytes, 0, 16))
                        .as("%d at %d", other, at)
                        .isEqualTo(other >= ' ' && other < 0x80);
                assertThat(EightBytes.isAscii(bytes, 0, 13))
                        .as("%d at %d", other, at)
                        .isEqualTo(other < 0x80 || at >= 13);
                assertThat(EightBytes.isAscii(bytes, 0, 5)).isEqualTo(other < 0x80 || at >= 5);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, -1, 0x01234567, 0x89ABCDEF, 0x9A9F0A0F, Integer.MIN_VALUE})
    void writesHexDigits(int four) {
        var digits = new byte[8];
        EightBytes.put(digits, 0, EightBytes.hexDigits(four));

        assertThat(new String(digits, StandardCharsets.ISO_8859_1)).isEqualTo("%08x".formatted(four));
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
