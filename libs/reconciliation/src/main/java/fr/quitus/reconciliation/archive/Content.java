package fr.quitus.reconciliation.archive;

import fr.quitus.reconciliation.statement.Fault;
import fr.quitus.reconciliation.statement.StatementRefused;
import java.io.IOException;
import java.io.InputStream;

/**
 * The unpacked bytes of an archive's one file. What unpacks to more than 200 times its size is stopped once it has
 * given 10 MB: statements pack to a tenth, what is made to exhaust a disk to a thousandth.
 */
final class Content extends InputStream {

    private static final long ALWAYS_ALLOWED = 10L * 1024 * 1024;
    private static final long RATIO = 200;

    private final PackedInput packed;
    private final InputStream unpacked;
    private long count;

    Content(PackedInput packed, InputStream unpacked) {
        this.packed = packed;
        this.unpacked = unpacked;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /**
     * The next unpacked bytes.
     *
     * @throws StatementRefused ARCHIVE_DAMAGED or ARCHIVE_BOMB
     */
    @Override
    public int read(byte[] target, int offset, int length) {
        int got;
        try {
            got = unpacked.read(target, offset, length);
        } catch (IOException damaged) {
            throw Unpacking.damaged(damaged);
        }
        if (got > 0) {
            admit(got);
        }
        return got;
    }

    @Override
    public void close() throws IOException {
        unpacked.close();
    }

    private void admit(int got) {
        count += got;
        packed.contentCame();
        if (count > ALWAYS_ALLOWED && count > RATIO * packed.count()) {
            throw new StatementRefused(Fault.ARCHIVE_BOMB, null, "≤ " + RATIO + " : 1", null);
        }
    }
}
