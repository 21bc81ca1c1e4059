package fr.quitus.reconciliation.cfonb;

import fr.quitus.reconciliation.statement.EightBytes;
import fr.quitus.reconciliation.statement.Fault;
import fr.quitus.reconciliation.statement.StatementRefused;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a stream of bytes into records of 120. They may be separated by CR, LF, CRLF, blank lines, or nothing at all;
 * a separated record may have lost its trailing blanks on the way.
 */
final class CfonbRecords {

    static final int LENGTH = 120;
    private static final int END = -1;
    private static final int SUBSTITUTE = 0x1A; // ends a text file on old systems

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int next;
    private int limit;

    private final byte[] bytes = new byte[LENGTH];
    private int length;
    private int end;
    private long line = 1;
    private boolean joined;
    private boolean separatorsSeen;
    private boolean afterReturn;
    private boolean utf8Seen;

    CfonbRecords(InputStream in) {
        this.in = in;
    }

    /** Moves to the next record that is not blank; false at the end of the file. */
    boolean advance() throws IOException {
        joined = length == LENGTH;
        do {
            skipSeparators();
            if (peek() == END) {
                return false;
            }
            collect();
        } while (end == 0);
        if (joined) {
            line++;
        }
        refuseIfCut();
        return true;
    }

    /** The record's 120 bytes, padded with blanks; overwritten by the next advance. */
    byte[] bytes() {
        return bytes;
    }

    /** How many bytes the record had in the file. */
    int length() {
        return length;
    }

    /** Where the record's text ends: behind it are only blanks. */
    int end() {
        return end;
    }

    /** Line of the file, from 1; where nothing separates the records, the number of the record. */
    long line() {
        return line;
    }

    String place() {
        return "line " + line;
    }

    /** Whether this record follows another on the same line of a file that has lines. */
    boolean isExcess() {
        return joined && (separatorsSeen || length < LENGTH);
    }

    /** Whether an accent was written as UTF-8 writes it: two bytes, which makes a record too long. */
    boolean looksLikeUtf8() {
        return utf8Seen;
    }

    private void refuseIfCut() throws IOException {
        if (length < LENGTH && peek() == END) {
            throw new StatementRefused(Fault.TRUNCATED, place(), String.valueOf(LENGTH), String.valueOf(length));
        }
    }

    private void skipSeparators() throws IOException {
        for (int b = peek(); b == '\n' || b == '\r' || b == SUBSTITUTE; b = peek()) {
            if (b == '\r' || (b == '\n' && !afterReturn)) {
                line++;
            }
            afterReturn = b == '\r';
            joined = false;
            separatorsSeen = true;
            next++;
        }
        afterReturn = false;
    }

    /** Most records are whole and plain; the others are looked at byte by byte. */
    private void collect() throws IOException {
        if (limit - next >= LENGTH && EightBytes.isPlainText(buffer, next, next + LENGTH)) {
            System.arraycopy(buffer, next, bytes, 0, LENGTH);
            next += LENGTH;
            length = LENGTH;
        } else {
            collectByByte();
            Arrays.fill(bytes, length, LENGTH, (byte) ' ');
        }
        end = EightBytes.endOfText(bytes, 0, LENGTH);
    }

    private void collectByByte() throws IOException {
        length = 0;
        int b = peek();
        while (length < LENGTH && b != END && b != '\n' && b != '\r' && b != SUBSTITUTE) {
            refuseControl(b);
            utf8Seen |= b >= 0x80 && b < 0xC0 && length > 0 && (bytes[length - 1] & 0xFE) == 0xC2;
            bytes[length++] = (byte) b;
            next++;
            b = peek();
        }
    }

    private void refuseControl(int b) {
        if (b < ' ') {
            throw new StatementRefused(
                    Fault.WRONG_ENCODING,
                    place(),
                    "ISO-8859-1",
                    "0x" + Integer.toHexString(b | 0x100).substring(1));
        }
    }

    private int peek() throws IOException {
        if (next == limit) {
            next = 0;
            limit = Math.max(0, in.readNBytes(buffer, 0, buffer.length));
            if (limit == 0) {
                return END;
            }
        }
        return buffer[next] & 0xFF;
    }
}
