package fr.quitus.reconciliation.archive;

import fr.quitus.reconciliation.statement.Fault;
import fr.quitus.reconciliation.statement.StatementRefused;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The content of a ZIP's only entry; at its end it makes sure that no other one follows. */
final class OneFile extends FilterInputStream {

    private final ZipInputStream zip;
    private boolean ended;

    /** Names are not used, so any encoding will do that reads every byte. */
    OneFile(InputStream packed) {
        this(new ZipInputStream(packed, StandardCharsets.ISO_8859_1));
    }

    private OneFile(ZipInputStream zip) {
        super(zip);
        this.zip = zip;
        try {
            if (nextEntry() == null) {
                throw new StatementRefused(Fault.ARCHIVE_DAMAGED, null, null, null);
            }
        } catch (IOException damaged) {
            throw Unpacking.damaged(damaged);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (ended) {
            return -1;
        }
        int got = zip.read(target, offset, length);
        if (got < 0) {
            ended = true;
            if (nextEntry() != null) {
                throw new StatementRefused(Fault.ARCHIVE_SEVERAL_FILES, null, "1", "2");
            }
        }
        return got;
    }

    private ZipEntry nextEntry() throws IOException {
        try {
            return zip.getNextEntry();
        } catch (IllegalArgumentException unreadableName) {
            throw Unpacking.damaged(unreadableName);
        }
    }
}
