package fr.quitus.reconciliation.delimited;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** How the bytes of a text stand for its letters. */
public enum Encoding {
    UTF_8,
    WINDOWS_1252,
    ISO_8859_1,
    ISO_8859_15,
    /** Found by content: UTF-8 as long as the bytes are, windows-1252 from the first that are not. */
    UTF_8_OR_WINDOWS_1252;

    /** The next is tried where one does not fit. */
    List<Charset> charsets() {
        var western = Charset.forName("windows-1252");
        return switch (this) {
            case UTF_8 -> List.of(StandardCharsets.UTF_8);
            case WINDOWS_1252 -> List.of(western);
            case ISO_8859_1 -> List.of(StandardCharsets.ISO_8859_1);
            case ISO_8859_15 -> List.of(Charset.forName("ISO-8859-15"));
            case UTF_8_OR_WINDOWS_1252 -> List.of(StandardCharsets.UTF_8, western);
        };
    }
}
