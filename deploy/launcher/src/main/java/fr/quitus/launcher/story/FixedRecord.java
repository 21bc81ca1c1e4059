package fr.quitus.launcher.story;

import java.util.Arrays;

/** A record of fixed length, blank where nothing was put. Positions count from 1, as format descriptions do. */
final class FixedRecord {

    private final char[] text;

    FixedRecord(int length) {
        text = new char[length];
        Arrays.fill(text, ' ');
    }

    /** @throws IllegalArgumentException when the value does not fit: cutting it would hide a mistake */
    void put(int start, int length, String value) {
        if (value.length() > length) {
            throw new IllegalArgumentException("'%s' has more than %d characters".formatted(value, length));
        }
        value.getChars(0, value.length(), text, start - 1);
    }

    String text() {
        return new String(text);
    }
}
