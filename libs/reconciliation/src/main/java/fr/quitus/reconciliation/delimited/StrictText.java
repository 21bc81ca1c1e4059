package fr.quitus.reconciliation.delimited;

import fr.quitus.reconciliation.statement.Fault;
import fr.quitus.reconciliation.statement.StatementRefused;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * Decodes bytes as they come; what does not fit the encoding refuses the file, it is never replaced. Where two
 * encodings are possible, the second takes over at the first byte that is wrong in the first: plain ASCII is the
 * same in both. Letters of both in one file would be a guess, and are refused.
 */
final class StrictText extends Reader {

    private static final int BUFFER = 1 << 14;

    private final InputStream in;
    private final Deque<Charset> encodings;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private final CharBuffer chars = CharBuffer.allocate(BUFFER).flip();
    private CharsetDecoder decoder;
    private long line = 1;
    private boolean atEnd;
    private boolean begun;
    private boolean letters;

    StrictText(InputStream in, Encoding encoding) {
        this.in = in;
        this.encodings = new ArrayDeque<>(encoding.charsets());
        this.decoder = encodings.remove().newDecoder();
    }

    /**
     * The next letters.
     *
     * @throws StatementRefused WRONG_ENCODING
     */
    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (!chars.hasRemaining() && !refill()) {
            return -1;
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        return count;
    }

    private boolean refill() throws IOException {
        chars.clear();
        while (chars.position() == 0) {
            decode();
            if (chars.position() == 0 && atEnd && !bytes.hasRemaining()) {
                chars.flip();
                return false;
            }
            if (chars.position() == 0) {
                fill();
            }
        }
        chars.flip();
        note();
        return true;
    }

    private void decode() {
        var result = decoder.decode(bytes, chars, atEnd);
        if (result.isError()) {
            fallBack(result);
        }
    }

    private void fallBack(CoderResult result) {
        if (encodings.isEmpty() || letters || hasLetters(chars.array(), 0, chars.position())) {
            long where = line + newLines(chars.array(), 0, chars.position());
            throw new StatementRefused(
                    Fault.WRONG_ENCODING, "line " + where, decoder.charset().name(), hex(result));
        }
        decoder = encodings.remove().newDecoder();
    }

    private String hex(CoderResult result) {
        int wrong = bytes.get(bytes.position() + Math.max(0, result.length() - 1)) & 0xFF;
        return "0x" + Integer.toHexString(wrong).toUpperCase(Locale.ROOT);
    }

    private void fill() throws IOException {
        bytes.compact();
        int got = atEnd ? -1 : in.read(bytes.array(), bytes.position(), bytes.remaining());
        atEnd = got < 0;
        bytes.position(bytes.position() + Math.max(0, got));
        bytes.flip();
    }

    /** A byte order mark is no part of the text. */
    private void note() {
        line += newLines(chars.array(), 0, chars.limit());
        letters |= hasLetters(chars.array(), 0, chars.limit());
        if (!begun && chars.get(0) == '\uFEFF') {
            chars.get();
        }
        begun = true;
    }

    private static boolean hasLetters(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text[i] > 0x7F) {
                return true;
            }
        }
        return false;
    }

    private static long newLines(char[] text, int from, int to) {
        long count = 0;
        for (int i = from; i < to; i++) {
            count += text[i] == '\n' ? 1 : 0;
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
