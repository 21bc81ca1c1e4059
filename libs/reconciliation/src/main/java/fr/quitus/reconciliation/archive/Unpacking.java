package fr.quitus.reconciliation.archive;

import fr.quitus.reconciliation.statement.Fault;
import fr.quitus.reconciliation.statement.StatementRefused;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * Opens a file that may be packed. A gzip (RFC 1952) or a ZIP with exactly one file gives that file's content; an
 * office document, which is a ZIP too, and anything else comes through as it is. Nothing is unpacked twice.
 */
public final class Unpacking {

    private static final int BUFFER = 1 << 16;

    private Unpacking() {}

    /**
     * The content, unpacked while it is read, in constant memory.
     *
     * <p>Reading it may throw {@link StatementRefused}: ARCHIVE_DAMAGED, ARCHIVE_BOMB, ARCHIVE_SEVERAL_FILES. The
     * caller bounds the size.
     *
     * @throws StatementRefused when the archive is not one that can be opened
     */
    public static InputStream of(InputStream in) throws IOException {
        var file = new BufferedInputStream(in, BUFFER);
        var start = EntryHeader.peek(file);
        if (start.isGzip()) {
            return gzip(new PackedInput(file));
        }
        if (!start.isZip() || start.isOfOfficeDocument()) {
            return file;
        }
        start.requireOpenable();
        var packed = new PackedInput(file);
        return new Content(packed, new OneFile(packed));
    }

    /** Its parts, when it has several, are one content (RFC 1952, section 2.2). */
    private static InputStream gzip(PackedInput packed) {
        try {
            var content = GzipCompressorInputStream.builder()
                    .setInputStream(packed)
                    .setDecompressConcatenated(true)
                    .get();
            return new Content(packed, content);
        } catch (IOException damaged) {
            throw damaged(damaged);
        }
    }

    static StatementRefused damaged(Exception cause) {
        var refused = new StatementRefused(Fault.ARCHIVE_DAMAGED, null, null, null);
        refused.initCause(cause);
        return refused;
    }
}
