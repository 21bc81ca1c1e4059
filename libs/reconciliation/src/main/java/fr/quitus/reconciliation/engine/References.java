package fr.quitus.reconciliation.engine;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Makes spellings of one reference equal. A text is cut into atoms, runs of letters or of digits; accents, case,
 * separators and leading zeros are dropped: "Mandat 2022/014/0001187" is MANDAT, 2022, 14, 1187.
 */
final class References {

    /** Remittance texts are shorter; a longer text is read up to here. */
    static final int ATOMS_READ = 200;

    /** In free text a shorter reference would be found by chance. */
    static final int DISTINCTIVE_LENGTH = 6;

    private References() {}

    /** The one spelling of a reference: its atoms joined by hyphens; empty when it has none. */
    static String normalised(String reference) {
        return String.join("-", atoms(reference));
    }

    /** Whether a reference in its one spelling can be looked for in free text: long enough, and with a digit. */
    static boolean isDistinctive(String normalised) {
        return normalised.length() - normalised.chars().filter(c -> c == '-').count() >= DISTINCTIVE_LENGTH
                && normalised.chars().anyMatch(Character::isDigit);
    }

    static List<String> atoms(String text) {
        var plain = plain(text);
        var atoms = new ArrayList<String>();
        int start = 0;
        while (start < plain.length() && atoms.size() < ATOMS_READ) {
            int end = endOfRun(plain, start);
            if (end > start) {
                atoms.add(withoutLeadingZeros(plain.substring(start, end)));
            }
            start = Math.max(end, start + 1);
        }
        return atoms;
    }

    /** Upper case, without accents. */
    static String plain(String text) {
        boolean ascii = text.chars().allMatch(c -> c < 0x80);
        var base =
                ascii ? text : Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        return base.toUpperCase(Locale.ROOT);
    }

    private static int endOfRun(String text, int start) {
        int end = start;
        boolean digits = isDigit(text.charAt(start));
        while (end < text.length()
                && Character.isLetterOrDigit(text.charAt(end))
                && isDigit(text.charAt(end)) == digits) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static String withoutLeadingZeros(String atom) {
        int start = 0;
        while (start < atom.length() - 1 && atom.charAt(start) == '0') {
            start++;
        }
        return atom.substring(start);
    }
}
