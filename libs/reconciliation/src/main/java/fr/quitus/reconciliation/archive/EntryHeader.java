package fr.quitus.reconciliation.archive;

import fr.quitus.reconciliation.statement.Fault;
import fr.quitus.reconciliation.statement.StatementRefused;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The first bytes of a file that may be an archive. For a ZIP they are the local header of its first entry (PKWARE
 * APPNOTE 6.3, section 4.3.7): flags at 6, length of the name at 26, the name at 30.
 */
final class EntryHeader {

    private static final int LENGTH = 30;
    private static final int FLAGS = 6;
    private static final int NAME_LENGTH = 26;
    private static final int NAME_LIMIT = 512;
    private static final int ENCRYPTED = 1;

    /** Excel writes [Content_Types].xml first; other software any other part. */
    private static final Pattern OFFICE_PART =
            Pattern.compile("\\[Content_Types]\\.xml|(_rels|docProps|xl|customXml)/.*");

    private static final Pattern PATH = Pattern.compile(".*[/\\\\:].*|\\.\\.?", Pattern.DOTALL);

    private final byte[] bytes;

    private EntryHeader(byte[] bytes) {
        this.bytes = bytes;
    }

    static EntryHeader peek(BufferedInputStream file) throws IOException {
        file.mark(LENGTH + NAME_LIMIT);
        byte[] bytes = file.readNBytes(LENGTH + NAME_LIMIT);
        file.reset();
        return new EntryHeader(bytes);
    }

    boolean isGzip() {
        return at(0) == 0x1F && at(1) == 0x8B;
    }

    /** Also one without any entry, which starts with its end (PK 5 6). */
    boolean isZip() {
        return at(0) == 'P' && at(1) == 'K' && ((at(2) == 3 && at(3) == 4) || (at(2) == 5 && at(3) == 6));
    }

    boolean isOfOfficeDocument() {
        return OFFICE_PART.matcher(name()).matches();
    }

    /** @throws StatementRefused for an empty archive, an encrypted one, or one whose entry is a path */
    void requireOpenable() {
        if (at(2) == 5) {
            throw new StatementRefused(Fault.ARCHIVE_SEVERAL_FILES, null, "1", "0");
        }
        if ((at(FLAGS) & ENCRYPTED) != 0) {
            throw new StatementRefused(Fault.ARCHIVE_ENCRYPTED, null, null, null);
        }
        if (PATH.matcher(name()).matches() || nameLength() > NAME_LIMIT || nameLength() == 0) {
            throw new StatementRefused(Fault.ARCHIVE_PATH, null, null, name());
        }
    }

    private int nameLength() {
        return at(NAME_LENGTH) | at(NAME_LENGTH + 1) << 8;
    }

    /** Letters beyond ASCII do not matter here, whatever their encoding. */
    private String name() {
        int length = Math.max(0, Math.min(nameLength(), bytes.length - LENGTH));
        return bytes.length < LENGTH ? "" : new String(bytes, LENGTH, length, StandardCharsets.ISO_8859_1);
    }

    private int at(int index) {
        return index < bytes.length ? bytes[index] & 0xFF : 0;
    }
}
