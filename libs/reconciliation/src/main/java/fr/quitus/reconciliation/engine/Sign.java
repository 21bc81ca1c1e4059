package fr.quitus.reconciliation.engine;

/** What references are written with, as small numbers; lower case counts as upper case. */
final class Sign {

    /** The first character that may have an accent, a width or a script of its own. */
    static final int PLAIN = 0x80;

    static final byte SEPARATOR = 0;
    static final byte ZERO = 27;
    static final byte NINE = 36;
    static final byte HYPHEN = 37;

    /** A letter or digit of another script. */
    static final byte OTHER = 38;

    private static final String SIGNS = "?ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-";
    private static final byte[] NUMBERS = numbers();

    private Sign() {}

    private static byte[] numbers() {
        var numbers = new byte[PLAIN];
        for (byte number = 1; number <= NINE; number++) {
            char sign = SIGNS.charAt(number);
            numbers[sign] = number;
            numbers[Character.toLowerCase(sign)] = number;
        }
        return numbers;
    }

    static byte of(char sign) {
        if (sign < PLAIN) {
            return NUMBERS[sign];
        }
        return Character.isLetterOrDigit(sign) ? OTHER : SEPARATOR;
    }

    static boolean isDigit(byte number) {
        return number >= ZERO && number <= NINE;
    }

    static char charOf(int number) {
        return SIGNS.charAt(number);
    }
}
