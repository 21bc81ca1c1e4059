package fr.quitus.reconciliation.xml;

import fr.quitus.reconciliation.statement.Fault;
import fr.quitus.reconciliation.statement.StatementRefused;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the character encoding of an XML file from its first bytes (XML 1.0, appendix F). */
final class XmlEncoding {

    private static final List<String> KNOWN =
            List.of("UTF-8", "UTF-16", "US-ASCII", "ISO-8859-1", "ISO-8859-15", "WINDOWS-1252");
    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");

    private XmlEncoding() {}

    /**
     * @param start the first bytes of the file
     * @throws StatementRefused WRONG_ENCODING when the bytes contradict the declaration or the encoding is not known
     */
    static Charset of(byte[] start) {
        if (startsWith(start, 0xFE, 0xFF) || startsWith(start, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16;
        }
        if (startsWith(start, 0x00, '<') || startsWith(start, '<', 0x00)) {
            return start[0] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        }
        boolean marked = startsWith(start, 0xEF, 0xBB, 0xBF);
        byte[] text = marked ? Arrays.copyOfRange(start, 3, start.length) : start;
        Matcher declared = DECLARED.matcher(new String(text, StandardCharsets.ISO_8859_1));
        String name = declared.find() ? declared.group(1).toUpperCase(Locale.ROOT) : "UTF-8";
        if (!KNOWN.contains(name) || name.equals("UTF-16") || (marked && !name.equals("UTF-8"))) {
            throw new StatementRefused(
                    Fault.WRONG_ENCODING, "line 1", String.join(", ", KNOWN), marked ? "UTF-8, " + name : name);
        }
        return Charset.forName(name);
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
