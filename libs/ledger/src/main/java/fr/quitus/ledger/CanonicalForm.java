package fr.quitus.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The one way to write a fact down, so that anyone can compute its hash again. Published with a test vector in
 * {@code docs/ledger.md}; a change of form is a new first line, never a new meaning of the old one.
 *
 * <p>UTF-8 lines {@code name=value}, each ended by LF, in the order below. In values a backslash is doubled and LF is
 * written {@code \n}. An absent value is empty. The hash is SHA-256, in lower-case hexadecimal.
 */
final class CanonicalForm {

    /** UTC, always six decimals of the second: what the database keeps. */
    private static final DateTimeFormatter MOMENT =
            new DateTimeFormatterBuilder().appendInstant(6).toFormatter();

    private CanonicalForm() {}

    static String hash(Fact fact) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(of(fact).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    static String of(Fact fact) {
        var form = new StringBuilder(600).append("quitus-fact-1\n");
        line(form, "id", fact.id());
        line(form, "subject", fact.subjectId());
        line(form, "sequence", fact.sequence());
        line(form, "kind", fact.kind());
        line(form, "item", fact.itemId());
        line(form, "amount", fact.amount().amount().toPlainString());
        line(form, "currency", fact.amount().currency());
        line(form, "effectiveOn", fact.effectiveOn());
        line(form, "recordedAt", MOMENT.format(fact.recordedAt()));
        line(form, "actor", fact.actor());
        line(form, "requestId", fact.requestId());
        line(form, "evidenceType", fact.evidence().type());
        line(form, "evidenceReference", fact.evidence().reference());
        line(form, "reverses", fact.reversesId());
        line(form, "details", fact.details());
        line(form, "previousHash", fact.previousHash());
        return form.toString();
    }

    /** A JSON object of texts: keys in order, no white space, so that it too has one form. */
    static String json(Map<String, String> details) {
        return new TreeMap<>(details)
                .entrySet().stream()
                        .map(entry -> quoted(entry.getKey()) + ":" + quoted(entry.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        var json = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(character -> {
            if (character == '"' || character == '\\') {
                json.append('\\').appendCodePoint(character);
            } else if (character < 0x20) {
                json.append("\\u00").append(HexFormat.of().toHexDigits((byte) character));
            } else {
                json.appendCodePoint(character);
            }
        });
        return json.append('"').toString();
    }

    private static void line(StringBuilder form, String name, Object value) {
        var text = value == null ? "" : value.toString();
        form.append(name)
                .append('=')
                .append(text.replace("\\", "\\\\").replace("\n", "\\n"))
                .append('\n');
    }
}
