package fr.quitus.reconciliation.reader;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A long file that exists nowhere: a start, one part many times, an end. */
final class Repeated extends InputStream {

    private final byte[][] parts;
    private final long times;
    private int part;
    private long done;
    private int next;

    Repeated(String start, String repeated, long times, String end) {
        this.parts = new byte[][] {bytes(start), bytes(repeated), bytes(end)};
        this.times = times;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        int filled = 0;
        while (filled < length && part < parts.length) {
            int count = Math.min(length - filled, parts[part].length - next);
            System.arraycopy(parts[part], next, target, offset + filled, count);
            filled += count;
            advance(count);
        }
        return filled == 0 && length > 0 ? -1 : filled;
    }

    private void advance(int count) {
        next += count;
        if (next == parts[part].length) {
            next = 0;
            done++;
            boolean again = part == 1 && done < times;
            part += again ? 0 : 1;
            done = again ? done : 0;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
