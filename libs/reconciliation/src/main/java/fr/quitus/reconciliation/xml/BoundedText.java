package fr.quitus.reconciliation.xml;

import fr.quitus.reconciliation.statement.Fault;
import fr.quitus.reconciliation.statement.StatementRefused;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Characters on their way to the parser, counted between two events: no tag, text, attribute or comment, however it
 * is built, can make the parser hold more than the limit.
 */
final class BoundedText extends FilterReader {

    private static final int LIMIT = 256 * 1024;
    private static final char MARK = '\uFEFF';

    private long sinceEvent;
    private boolean started;

    BoundedText(Reader text) {
        super(text);
    }

    void event() {
        sinceEvent = 0;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        sinceEvent += Math.max(count, 0);
        if (sinceEvent > LIMIT) {
            throw new StatementRefused(Fault.TOO_LARGE, null, "≤ " + LIMIT, null);
        }
        if (!started && count > 0) {
            started = true;
            return withoutMark(target, offset, count);
        }
        return count;
    }

    /** A byte order mark is not text: the parser wants to see the first tag. */
    private int withoutMark(char[] target, int offset, int count) throws IOException {
        if (target[offset] != MARK) {
            return count;
        }
        System.arraycopy(target, offset + 1, target, offset, count - 1);
        return count > 1 ? count - 1 : read(target, offset, 1);
    }
}
