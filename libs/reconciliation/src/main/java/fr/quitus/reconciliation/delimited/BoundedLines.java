package fr.quitus.reconciliation.delimited;

import fr.quitus.reconciliation.statement.Fault;
import fr.quitus.reconciliation.statement.StatementRefused;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Stops at a line that is longer than any statement's: it would have to be kept in memory whole. */
final class BoundedLines extends FilterReader {

    static final int LIMIT = 10_000;

    private long line = 1;
    private int length;

    BoundedLines(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        var one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    /**
     * The next letters.
     *
     * @throws StatementRefused LINE_TOO_LONG
     */
    @Override
    public int read(char[] target, int offset, int count) throws IOException {
        int got = in.read(target, offset, count);
        for (int i = offset; i < offset + got; i++) {
            count(target[i]);
        }
        return got;
    }

    private void count(char next) {
        if (next == '\n' || next == '\r') {
            line += next == '\n' ? 1 : 0;
            length = 0;
        } else if (++length > LIMIT) {
            throw new StatementRefused(Fault.LINE_TOO_LONG, "line " + line, "≤ " + LIMIT, null);
        }
    }
}
