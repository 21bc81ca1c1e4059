package fr.quitus.reconciliation.statement;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Looks at bytes eight at a time, as a number whose lowest byte is the first: most of a statement is blanks, digits and
 * plain letters, and to look at them one by one is most of the cost of reading them.
 */
public final class EightBytes {

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long BLANKS = ONES * ' ';
    private static final long HIGH_BITS = 0x8080808080808080L;

    private EightBytes() {}

    /** Eight bytes as a number, the first the least significant. */
    public static long at(byte[] bytes, int index) {
        return (long) WORDS.get(bytes, index);
    }

    /** Writes a number, its most significant byte first. */
    static void put(byte[] bytes, int index, long value) {
        WORDS.set(bytes, index, Long.reverseBytes(value));
    }

    /** Where the text in this range ends when the blanks behind it are left off. */
    public static int endOfText(byte[] bytes, int from, int to) {
        int end = to;
        while (end - Long.BYTES >= from) {
            long others = at(bytes, end - Long.BYTES) ^ BLANKS;
            if (others != 0) {
                return end - Long.numberOfLeadingZeros(others) / Byte.SIZE;
            }
            end -= Long.BYTES;
        }
        while (end > from && bytes[end - 1] == ' ') {
            end--;
        }
        return end;
    }

    /** Whether a range, a multiple of eight long, is ASCII without control characters. */
    public static boolean isPlainText(byte[] bytes, int from, int to) {
        long seen = 0;
        for (int i = from; i < to; i += Long.BYTES) {
            long eight = at(bytes, i);
            seen |= eight | (eight - BLANKS);
        }
        return (seen & HIGH_BITS) == 0;
    }

    /** Whether none of a range has its highest bit set. */
    public static boolean isAscii(byte[] bytes, int from, int to) {
        long seen = 0;
        if (to - from < Long.BYTES) {
            for (int i = from; i < to; i++) {
                seen |= bytes[i];
            }
        } else {
            for (int i = from; i < to - Long.BYTES; i += Long.BYTES) {
                seen |= at(bytes, i);
            }
            seen |= at(bytes, to - Long.BYTES);
        }
        return (seen & HIGH_BITS) == 0;
    }

    /** Eight hex digits for four bytes, the most significant first in both. */
    static long hexDigits(int four) {
        long nibbles = four & 0xFFFF_FFFFL;
        nibbles = (nibbles | (nibbles << 16)) & 0x0000FFFF_0000FFFFL;
        nibbles = (nibbles | (nibbles << 8)) & 0x00FF00FF_00FF00FFL;
        nibbles = (nibbles | (nibbles << 4)) & ONES * 0xF;
        long letters = ((nibbles + ONES * 6) >>> 4) & ONES;
        return nibbles + ONES * '0' + letters * ('a' - '0' - 10);
    }

    /**
     * The number that eight decimal digits write.
     *
     * @return -1 when one of them is no digit
     */
    public static long number(long eight) {
        long digits = eight - ONES * '0';
        if (((eight + ONES * (0x80 - '9' - 1)) & HIGH_BITS) != 0 || (digits & HIGH_BITS) != 0) {
            return -1;
        }
        long pairs = (digits * 10 + (digits >>> 8)) & 0x00FF00FF_00FF00FFL;
        long fours = (pairs * 100 + (pairs >>> 16)) & 0x0000FFFF_0000FFFFL;
        return (fours * 10_000 + (fours >>> 32)) & 0xFFFF_FFFFL;
    }
}
