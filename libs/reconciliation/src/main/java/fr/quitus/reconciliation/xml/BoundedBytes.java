package fr.quitus.reconciliation.xml;

import fr.quitus.reconciliation.statement.Fault;
import fr.quitus.reconciliation.statement.StatementRefused;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Bytes on their way to the parser, counted between two events: no tag, text, attribute or comment, however it is
 * built, can make the parser hold more than the limit.
 */
final class BoundedBytes extends FilterInputStream {

    private static final int LIMIT = 256 * 1024;

    private long sinceEvent;

    BoundedBytes(InputStream in) {
        super(in);
    }

    void event() {
        sinceEvent = 0;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        sinceEvent += Math.max(count, 0);
        if (sinceEvent > LIMIT) {
            throw new StatementRefused(Fault.TOO_LARGE, null, "≤ " + LIMIT, null);
        }
        return count;
    }
}
