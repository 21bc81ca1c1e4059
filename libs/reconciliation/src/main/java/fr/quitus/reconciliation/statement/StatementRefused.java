package fr.quitus.reconciliation.statement;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** A file that cannot be trusted, refused whole. Says where, what was expected and what was found. */
public final class StatementRefused extends RuntimeException {

    private static final int VALUE_LIMIT = 120;
    private static final String BUNDLE = "fr.quitus.reconciliation.statement.faults";

    private final Fault code;
    private final String place;
    private final String expected;
    private final String found;
    private final String difference;

    /**
     * A refusal without a difference.
     *
     * @param place where in the file, in English ("line 12"), or null
     * @param expected or null
     * @param found or null
     */
    public StatementRefused(Fault code, String place, String expected, String found) {
        this(code, place, expected, found, null);
    }

    /**
     * A refusal of two amounts that should agree.
     *
     * @param difference found less expected, or null
     */
    public StatementRefused(Fault code, String place, String expected, String found, String difference) {
        super(code.name());
        this.code = code;
        this.place = place;
        this.expected = shortened(expected);
        this.found = shortened(found);
        this.difference = difference;
    }

    /** The same where it says no place: whoever reads deeper than the place is known leaves it to its caller. */
    public StatementRefused at(String here) {
        return place != null ? this : new StatementRefused(code, here, expected, found, difference);
    }

    public Fault code() {
        return code;
    }

    public String place() {
        return place;
    }

    public String expected() {
        return expected;
    }

    public String found() {
        return found;
    }

    public String difference() {
        return difference;
    }

    @Override
    public String getMessage() {
        return code + " - " + detail(Locale.ENGLISH);
    }

    /** One sentence or two for a finance officer: French for a French locale, else English. */
    public String detail(Locale locale) {
        ResourceBundle words = bundle(locale);
        StringBuilder detail = new StringBuilder();
        if (place != null) {
            detail.append(placeIn(words)).append(words.getString("colon"));
        }
        detail.append(words.getString(code.name()));
        append(detail, words, "expected", expected);
        append(detail, words, "found", found);
        append(detail, words, "difference", difference);
        return detail.toString();
    }

    static ResourceBundle bundle(Locale locale) {
        Locale known = "fr".equals(locale.getLanguage()) ? Locale.FRENCH : Locale.ROOT;
        return ResourceBundle.getBundle(
                BUNDLE, known, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static void append(StringBuilder detail, ResourceBundle words, String key, String value) {
        if (value != null) {
            detail.append(' ')
                    .append(new MessageFormat(words.getString(key), Locale.ROOT).format(new Object[] {value}));
        }
    }

    private String placeIn(ResourceBundle words) {
        return Arrays.stream(place.split(" ", -1))
                .map(word -> words.containsKey("place." + word) ? words.getString("place." + word) : word)
                .collect(Collectors.joining(" "));
    }

    private static String shortened(String text) {
        return text == null || text.length() <= VALUE_LIMIT ? text : text.substring(0, VALUE_LIMIT) + "…";
    }
}
