package fr.quitus.bench;

import java.io.InputStream;
import java.util.Objects;

/** A long file that is never stored: a start, one part many times, an end. Reading costs one copy. */
final class RepeatedStream extends InputStream {

    private final byte[] start;
    private final byte[] round;
    private final byte[] end;
    private final long rounds;
    private byte[] part;
    private long begun;
    private int next;

    RepeatedStream(byte[] start, byte[] round, long rounds, byte[] end) {
        this.start = start;
        this.round = round;
        this.end = end;
        this.rounds = rounds;
        this.part = start;
    }

    /** In bytes. */
    long length() {
        return start.length + rounds * round.length + end.length;
    }

    /** The same bytes from the beginning. */
    RepeatedStream again() {
        return new RepeatedStream(start, round, rounds, end);
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, target.length);
        while (next == part.length) {
            if (part == end) {
                return -1;
            }
            part = begun++ < rounds ? round : end;
            next = 0;
        }
        int count = Math.min(length, part.length - next);
        System.arraycopy(part, next, target, offset, count);
        next += count;
        return count;
    }
}
