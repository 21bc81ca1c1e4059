package fr.quitus.reconciliation.xml;

import fr.quitus.reconciliation.statement.EightBytes;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;

/**
 * UTF-8 on its way to the parser, which decodes it faster than the platform, and not strictly enough: it takes some
 * bytes for a character that are none. What comes before such bytes is still handed over, so that a refusal tells
 * where they are.
 */
final class StrictUtf8 extends FilterInputStream {

    private static final int SCRATCH = 1024;

    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final CharBuffer scratch = CharBuffer.allocate(SCRATCH);
    private byte[] begun = new byte[0];
    private MalformedInputException fault;

    StrictUtf8(InputStream in) {
        super(in);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (fault != null) {
            throw fault;
        }
        int count = super.read(target, offset, length);
        if (count < 0 && begun.length > 0) {
            throw new MalformedInputException(begun.length);
        }
        boolean plain = count <= 0 || (begun.length == 0 && EightBytes.isAscii(target, offset, offset + count));
        return plain ? count : checked(target, offset, count);
    }

    /** How many of the bytes come before the first that are wrong. */
    private int checked(byte[] target, int offset, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(begun.length + count);
        bytes.put(begun).put(target, offset, count).flip();
        CoderResult result;
        do {
            scratch.clear();
            result = decoder.decode(bytes, scratch, false);
        } while (result.isOverflow());
        if (result.isError()) {
            return before(new MalformedInputException(result.length()), bytes.position() - begun.length);
        }
        begun = new byte[bytes.remaining()];
        bytes.get(begun);
        return count;
    }

    private int before(MalformedInputException wrong, int good) throws IOException {
        if (good <= 0) {
            throw wrong;
        }
        fault = wrong;
        return good;
    }
}
