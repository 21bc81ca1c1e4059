package fr.quitus.reconciliation.reader;

import fr.quitus.reconciliation.helios.HeliosReader;
import java.nio.charset.StandardCharsets;

/** What the first bytes of a file promise. */
enum FileStart {
    EMPTY,
    XML,
    CFONB,
    /** A CFONB file in UTF-16 or EBCDIC, or with a byte order mark. */
    FOREIGN_TEXT,
    HELIOS,
    /** An office document: a ZIP of XML. */
    SPREADSHEET,
    UNKNOWN;

    private static final int BEFORE_CURRENCY = 16;

    /** @param complete whether these bytes are the whole file */
    static FileStart of(byte[] bytes, boolean complete) {
        int first = firstOfText(bytes, 0);
        if (first == bytes.length) {
            return complete ? EMPTY : UNKNOWN;
        }
        if (isXml(bytes, first)) {
            return XML;
        }
        if (isRecord(bytes, first)) {
            return CFONB;
        }
        if (startsWith(bytes, 'P', 'K', 3, 4)) {
            return SPREADSHEET;
        }
        if (HeliosReader.knows(firstLine(bytes, first))) {
            return HELIOS;
        }
        return isForeign(bytes) ? FOREIGN_TEXT : UNKNOWN;
    }

    private static boolean isXml(byte[] bytes, int first) {
        return bytes[first] == '<'
                || (startsWith(bytes, 0xEF, 0xBB, 0xBF) && at(bytes, firstOfText(bytes, 3)) == '<')
                || startsWith(bytes, 0xFF, 0xFE, '<', 0)
                || startsWith(bytes, 0xFE, 0xFF, 0, '<')
                || startsWith(bytes, 0, '<');
    }

    /** A record code and a bank code of five digits: enough to answer with the record's own fault. */
    private static boolean isRecord(byte[] bytes, int first) {
        boolean code = at(bytes, first) == '0' && "1457".indexOf(at(bytes, first + 1)) >= 0;
        for (int i = first + 2; code && i < first + 7; i++) {
            code = at(bytes, i) >= '0' && at(bytes, i) <= '9';
        }
        return code && hasNoSeparator(bytes, first);
    }

    /** A list of numbers also starts with digits; a record goes on without a comma, semicolon or line end. */
    private static boolean hasNoSeparator(byte[] bytes, int first) {
        for (int i = first; i < first + BEFORE_CURRENCY; i++) {
            if (at(bytes, i) == 0 || ";,\t\r\n".indexOf(at(bytes, i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isForeign(byte[] bytes) {
        return startsWith(bytes, 0xF0, 0xF1)
                || startsWith(bytes, '0', 0)
                || startsWith(bytes, 0, '0')
                || startsWith(bytes, 0xFF, 0xFE, '0', 0)
                || startsWith(bytes, 0xFE, 0xFF, 0, '0')
                || startsWith(bytes, 0xEF, 0xBB, 0xBF, '0', '1');
    }

    /** The names of columns are ASCII, so any encoding will do that has ASCII in it. */
    private static String firstLine(byte[] bytes, int first) {
        int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? firstOfText(bytes, 3) : first;
        int end = start;
        while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
            end++;
        }
        return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
    }

    private static int firstOfText(byte[] bytes, int from) {
        int first = from;
        while (first < bytes.length && (bytes[first] == ' ' || (bytes[first] >= '\t' && bytes[first] <= '\r'))) {
            first++;
        }
        return first;
    }

    private static int at(byte[] bytes, int index) {
        return index < bytes.length ? bytes[index] & 0xFF : 0;
    }

    private static boolean startsWith(byte[] bytes, int... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
