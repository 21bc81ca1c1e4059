package fr.quitus.reconciliation.helios;

import fr.quitus.reconciliation.statement.Fault;
import fr.quitus.reconciliation.statement.StatementRefused;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Lets a workbook in that can be read in bounded memory: all its parts are unpacked once and measured, with the same
 * library that will read them. The strings that cells share are kept in memory, so they are bounded more tightly; a
 * cell holds at most 32,767 characters (Excel's own limit).
 */
final class WorkbookBounds {

    private static final int PACKED_LIMIT = 16 << 20;
    private static final long UNPACKED_LIMIT = 256L << 20;
    private static final long STRINGS_LIMIT = 16L << 20;
    private static final int PARTS_LIMIT = 1_000;
    private static final int ROW_LIMIT = 8 << 20;
    private static final int BUFFER = 1 << 16;
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String STRINGS = "xl/sharedstrings.xml";

    private long unpacked;

    private WorkbookBounds() {}

    /**
     * The workbook’s bytes.
     *
     * @throws StatementRefused ARCHIVE_BOMB, TOO_LARGE, ARCHIVE_DAMAGED, or UNKNOWN_FORMAT when it is no workbook
     */
    static byte[] admitted(InputStream in) throws IOException {
        var bytes = in.readNBytes(PACKED_LIMIT + 1);
        if (bytes.length > PACKED_LIMIT) {
            throw new StatementRefused(Fault.TOO_LARGE, "file", "≤ " + PACKED_LIMIT, null);
        }
        if (parts(bytes) > PARTS_LIMIT) {
            throw bomb("≤ " + PARTS_LIMIT, null);
        }
        new WorkbookBounds().measure(bytes);
        return bytes;
    }

    /** Counted by the signature of the central directory (PK 1 2), before the library makes an object of each. */
    private static int parts(byte[] bytes) {
        int count = 0;
        for (int i = 0; i < bytes.length - 3; i++) {
            count += bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2 ? 1 : 0;
        }
        return count;
    }

    private void measure(byte[] bytes) throws IOException {
        try (var channel = new SeekableInMemoryByteChannel(bytes);
                var zip = ZipFile.builder().setSeekableByteChannel(channel).get()) {
            if (zip.getEntry(CONTENT_TYPES) == null) {
                throw new StatementRefused(Fault.UNKNOWN_FORMAT, null, "XLSX", null);
            }
            for (var part : Collections.list(zip.getEntries())) {
                measure(zip, part);
            }
        } catch (IOException damaged) {
            var refused = new StatementRefused(Fault.ARCHIVE_DAMAGED, null, "XLSX", null);
            refused.initCause(damaged);
            throw refused;
        }
    }

    private void measure(ZipFile zip, ZipArchiveEntry part) throws IOException {
        var name = part.getName().toLowerCase(Locale.ROOT);
        long limit = name.endsWith(STRINGS) ? STRINGS_LIMIT : UNPACKED_LIMIT;
        var markup = new Markup(part.getName(), name.contains("worksheets/") ? ROW_LIMIT : Long.MAX_VALUE);
        var buffer = new byte[BUFFER];
        long size = 0;
        try (var content = zip.getInputStream(part)) {
            for (int got = content.read(buffer); got >= 0; got = content.read(buffer)) {
                size += got;
                unpacked += got;
                if (size > limit || unpacked > UNPACKED_LIMIT) {
                    throw bomb("≤ " + (size > limit ? limit : UNPACKED_LIMIT), part.getName());
                }
                if (name.endsWith(".xml")) {
                    markup.admit(buffer, got);
                }
            }
        }
    }

    static StatementRefused bomb(String expected, String part) {
        return new StatementRefused(Fault.ARCHIVE_BOMB, null, expected, part);
    }
}
