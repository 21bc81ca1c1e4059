package fr.quitus.reconciliation.engine;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes spellings of one reference equal. A text is cut into atoms, runs of letters or of digits; accents, case,
 * separators and leading zeros are dropped: "Mandat 2022/014/0001187" is MANDAT, 2022, 14, 1187.
 *
 * <p>One object cuts one text after the other, so that a million lines leave nothing behind. Not for several threads.
 */
final class References {

    /** Remittance texts are shorter; a longer text is read up to here. */
    static final int ATOMS_READ = 200;

    /** In free text a shorter reference would be found by chance. */
    static final int DISTINCTIVE_LENGTH = 6;

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final int SIGNS_AT_FIRST = 256;

    private final int[] starts = new int[ATOMS_READ];
    private final int[] ends = new int[ATOMS_READ];
    private byte[] signs = new byte[SIGNS_AT_FIRST];
    private String text = "";
    private boolean withDigit;
    private int count;

    /** Cuts another text. */
    References of(String uncut) {
        text = uncut;
        if (!encode()) {
            text = plain(uncut);
            encode();
        }
        withDigit = false;
        count = 0;
        int start = 0;
        while (start < text.length() && count < ATOMS_READ) {
            start = cut(start);
        }
        return this;
    }

    /** Whether all signs are plain ones, which need no other preparation. */
    private boolean encode() {
        int length = text.length();
        if (signs.length < length) {
            signs = new byte[length];
        }
        int all = 0;
        for (int i = 0; i < length; i++) {
            char sign = text.charAt(i);
            signs[i] = Sign.of(sign);
            all |= sign;
        }
        return all < Sign.PLAIN;
    }

    /** Where the next atom may start. */
    private int cut(int start) {
        byte first = signs[start];
        if (first == Sign.SEPARATOR) {
            return start + 1;
        }
        boolean digits = Sign.isDigit(first);
        int end = start + 1;
        while (end < text.length() && signs[end] != Sign.SEPARATOR && Sign.isDigit(signs[end]) == digits) {
            end++;
        }
        withDigit |= digits || first == Sign.OTHER;
        starts[count] = afterLeadingZeros(start, end);
        ends[count++] = end;
        return end;
    }

    private int afterLeadingZeros(int start, int end) {
        int from = start;
        while (from < end - 1 && signs[from] == Sign.ZERO) {
            from++;
        }
        return from;
    }

    /** How many atoms the text has. */
    int count() {
        return count;
    }

    /** Whether it can hold a reference that is looked for in free text: no text without a digit does. */
    boolean mayHoldDistinctive() {
        return withDigit;
    }

    /** The one spelling of some atoms in a row: joined by hyphens; empty when there are none. */
    String spelt(int first, int atoms) {
        var joined = new StringBuilder();
        for (int i = first; i < first + atoms; i++) {
            joined.append(i > first ? "-" : "").append(text, starts[i], ends[i]);
        }
        return joined.toString().toUpperCase(Locale.ROOT);
    }

    /** Packs the same spelling; whether it is short enough, and of plain signs. */
    boolean pack(int first, int atoms, Packed packed) {
        packed.clear();
        for (int i = first; i < first + atoms; i++) {
            if (i > first) {
                packed.addHyphen();
            }
            packed.add(signs, starts[i], ends[i]);
        }
        return packed.isWhole();
    }

    /** Whether some atoms in a row can be looked for in free text: long enough, and with a digit. */
    boolean isDistinctive(int first, int atoms) {
        int length = 0;
        boolean digit = false;
        for (int i = first; i < first + atoms; i++) {
            length += ends[i] - starts[i];
            digit |= hasDigit(starts[i], ends[i]);
        }
        return length >= DISTINCTIVE_LENGTH && digit;
    }

    /** Digits of other scripts stand among letters. */
    private boolean hasDigit(int start, int end) {
        for (int i = start; i < end; i++) {
            if (Sign.isDigit(signs[i]) || (signs[i] == Sign.OTHER && Character.isDigit(text.charAt(i)))) {
                return true;
            }
        }
        return false;
    }

    /** Upper case, without accents. */
    static String plain(String text) {
        boolean ascii = text.chars().allMatch(sign -> sign < Sign.PLAIN);
        var base = ascii
                ? text
                : ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                        .replaceAll("");
        return base.toUpperCase(Locale.ROOT);
    }
}
