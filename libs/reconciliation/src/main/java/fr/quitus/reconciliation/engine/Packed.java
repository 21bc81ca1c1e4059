package fr.quitus.reconciliation.engine;

/**
 * A reference in its one spelling as two numbers, of twelve signs each, in base 38. Equal numbers are equal references:
 * no text has to be kept, nor compared. An order's reference fits; some that banks make up are longer, and stay text.
 */
final class Packed {

    private static final int BASE = 38;
    private static final int SIGNS_A_NUMBER = 12;
    private static final byte[] HYPHEN = {Sign.HYPHEN};

    private long head;
    private long tail;
    private int length;
    private boolean plain;

    void clear() {
        head = 0;
        tail = 0;
        length = 0;
        plain = true;
    }

    void addHyphen() {
        add(HYPHEN, 0, 1);
    }

    /** No sign is 0 here, so that a reference and a longer one never have the same numbers. */
    void add(byte[] signs, int start, int end) {
        long packed = tail;
        for (int i = start; i < end; i++) {
            if (length++ == SIGNS_A_NUMBER) {
                head = packed;
                packed = 0;
            }
            plain &= signs[i] != Sign.OTHER;
            packed = packed * BASE + signs[i];
        }
        tail = packed;
    }

    /** Whether the two numbers say all. */
    boolean isWhole() {
        return plain && length > 0 && length <= 2 * SIGNS_A_NUMBER;
    }

    long head() {
        return head;
    }

    long tail() {
        return tail;
    }

    /** The spelling that two numbers stand for. */
    static String unpacked(long head, long tail) {
        var signs = new StringBuilder();
        unpack(tail, signs);
        unpack(head, signs);
        return signs.reverse().toString();
    }

    private static void unpack(long number, StringBuilder signs) {
        for (long left = number; left > 0; left /= BASE) {
            signs.append(Sign.charOf((int) (left % BASE)));
        }
    }
}
