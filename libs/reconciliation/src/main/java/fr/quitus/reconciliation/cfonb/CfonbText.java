package fr.quitus.reconciliation.cfonb;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A text in ISO-8859-1 that is put together from fields, byte by byte as the file has them. */
final class CfonbText {

    private byte[] bytes = new byte[1024];
    private int length;

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    void append(char separator) {
        reserve(1);
        bytes[length++] = (byte) separator;
    }

    void append(byte[] record, int from, int to) {
        int count = to - from;
        reserve(count);
        System.arraycopy(record, from, bytes, length, count);
        length += count;
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
