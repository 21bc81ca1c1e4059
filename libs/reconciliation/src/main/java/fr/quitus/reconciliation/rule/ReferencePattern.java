package fr.quitus.reconciliation.rule;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;

/**
 * A pattern that cuts references out of a field. It runs in time linear in the field's length, whatever it looks like
 * (RE2 syntax: no back references, no look-around), and must have a group named {@value #GROUP}.
 */
public final class ReferencePattern {

    /** The group that holds the reference. */
    public static final String GROUP = "reference";

    /** Longer patterns help nobody. */
    public static final int LENGTH_LIMIT = 500;

    private static final int FOUND_LIMIT = 20;

    private final String text;
    private final Pattern pattern;

    /** @throws IllegalArgumentException when it cannot be compiled, is too long, or lacks the group */
    public ReferencePattern(String text) {
        if (text.length() > LENGTH_LIMIT) {
            throw new IllegalArgumentException("longer than " + LENGTH_LIMIT + " characters");
        }
        this.text = text;
        this.pattern = compiled(text);
        if (!pattern.namedGroups().containsKey(GROUP)) {
            throw new IllegalArgumentException("no group named (?P<" + GROUP + ">...)");
        }
    }

    private static Pattern compiled(String text) {
        try {
            return Pattern.compile(text, Pattern.CASE_INSENSITIVE);
        } catch (PatternSyntaxException fault) {
            throw new IllegalArgumentException(fault.getDescription() + ": " + fault.getPattern(), fault);
        }
    }

    /** What the group holds, for each place where the pattern is found; at most {@value #FOUND_LIMIT}. */
    public List<String> in(String field) {
        var found = new ArrayList<String>();
        var matcher = pattern.matcher(field);
        while (found.size() < FOUND_LIMIT && matcher.find()) {
            var reference = matcher.group(GROUP);
            if (reference != null && !reference.isBlank()) {
                found.add(reference);
            }
        }
        return found;
    }

    /** The pattern as it was written. */
    public String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReferencePattern that && that.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
