package fr.quitus.reconciliation.archive;

import fr.quitus.reconciliation.statement.Fault;
import fr.quitus.reconciliation.statement.StatementRefused;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The packed bytes, counted. A failure of the source itself stays apart from a fault of the archive: it leaves
 * unchecked.
 */
final class PackedInput extends FilterInputStream {

    /** A header or a file name is never as long; a longer one would only be there to fill the memory. */
    private static final long LIMIT_WITHOUT_CONTENT = 1 << 20;

    private long read;
    private long readAtLastContent;

    PackedInput(InputStream in) {
        super(in);
    }

    /** How many packed bytes were taken from the source. */
    long count() {
        return read;
    }

    void contentCame() {
        readAtLastContent = read;
    }

    @Override
    public int read() {
        try {
            int one = in.read();
            return counted(one < 0 ? -1 : 1) < 0 ? -1 : one;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        try {
            return counted(in.read(target, offset, length));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private int counted(int count) {
        read += Math.max(0, count);
        if (read - readAtLastContent > LIMIT_WITHOUT_CONTENT) {
            throw new StatementRefused(Fault.ARCHIVE_DAMAGED, null, null, null);
        }
        return count;
    }
}
