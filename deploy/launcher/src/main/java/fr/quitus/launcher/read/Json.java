package fr.quitus.launcher.read;

import fr.quitus.ledger.Money;
import java.util.List;
import java.util.stream.Collectors;

/** A JSON object, written member by member: the few kinds of values a report has, on one line. */
final class Json {

    private final StringBuilder members = new StringBuilder();

    Json add(String name, String value) {
        return member(name, value == null ? "null" : quoted(value));
    }

    Json add(String name, long value) {
        return member(name, String.valueOf(value));
    }

    /** A number with the currency's decimals, or null. */
    Json add(String name, Money value) {
        return member(name, value == null ? "null" : value.amount().toPlainString());
    }

    Json add(String name, List<Json> values) {
        return member(name, values.stream().map(Json::toString).collect(Collectors.joining(",", "[", "]")));
    }

    Json addTexts(String name, List<String> values) {
        return member(name, values.stream().map(Json::quoted).collect(Collectors.joining(",", "[", "]")));
    }

    @Override
    public String toString() {
        return "{" + members + "}";
    }

    private Json member(String name, String value) {
        members.append(members.length() == 0 ? "" : ",")
                .append(quoted(name))
                .append(':')
                .append(value);
        return this;
    }

    /** RFC 8259, section 7; control characters of any kind are escaped, so that a report stays one line. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029' || Character.isSurrogate(c)) {
                quoted.append("\\u").append(Integer.toHexString(c | 0x10000).substring(1));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
