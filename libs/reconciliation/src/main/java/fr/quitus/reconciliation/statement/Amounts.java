package fr.quitus.reconciliation.statement;

import java.util.Currency;

/** Amounts as files write them, in the smallest unit of their currency (cents for the euro), never rounded. */
public final class Amounts {

    /** A thousand billion euros: far above any statement, far below what a long or a database column holds. */
    private static final long LIMIT = 100_000_000_000_000_000L;

    /** So many before the point are below the limit, whatever the currency. */
    private static final int PLAIN_DIGITS = 12;

    private Amounts() {}

    /**
     * Reads a decimal such as {@code -1234.50}. Zeros beyond the currency's decimals are no fault.
     *
     * @throws StatementRefused INVALID_AMOUNT, TOO_MANY_DECIMALS or TOO_LARGE
     */
    public static long minor(String decimal, Currency currency, String place) {
        long plain = plain(decimal, currency.getDefaultFractionDigits());
        return plain >= 0 ? plain : anyMinor(decimal, currency, place);
    }

    /** What nearly all files write: some digits, a point, all the currency's decimals; else -1. */
    private static long plain(String decimal, int decimals) {
        int dot = decimal.length() - decimals - 1;
        if (decimals == 0 || dot < 1 || dot > PLAIN_DIGITS || decimal.charAt(dot) != '.') {
            return -1;
        }
        long value = 0;
        for (int i = 0; i < decimal.length(); i++) {
            int digit = decimal.charAt(i) - '0';
            if (i != dot && (digit < 0 || digit > 9)) {
                return -1;
            }
            value = i == dot ? value : value * 10 + digit;
        }
        return value;
    }

    private static long anyMinor(String decimal, Currency currency, String place) {
        String text = decimal.strip();
        boolean signed = text.startsWith("-") || text.startsWith("+");
        int dot = text.indexOf('.');
        int wholeEnd = dot < 0 ? text.length() : dot;
        String digits =
                text.substring(signed ? 1 : 0, wholeEnd) + text.substring(Math.min(wholeEnd + 1, text.length()));
        if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new StatementRefused(Fault.INVALID_AMOUNT, place, null, decimal);
        }
        int decimals = Math.max(0, text.length() - wholeEnd - 1);
        long magnitude = scaled(digits, decimals, currency, place);
        return text.startsWith("-") ? -magnitude : magnitude;
    }

    private static long scaled(String digits, int decimals, Currency currency, String place) {
        String significant = digits;
        int left = decimals;
        while (left > currency.getDefaultFractionDigits()) {
            if (!significant.endsWith("0")) {
                throw new StatementRefused(
                        Fault.TOO_MANY_DECIMALS,
                        place,
                        String.valueOf(currency.getDefaultFractionDigits()),
                        String.valueOf(decimals));
            }
            significant = significant.substring(0, significant.length() - 1);
            left--;
        }
        return scaled(whole(significant, place), left, currency, place);
    }

    private static long whole(String digits, String place) {
        long value = 0;
        for (int i = 0; i < digits.length(); i++) {
            value = bounded(value * 10 + (digits.charAt(i) - '0'), place);
        }
        return value;
    }

    /**
     * Brings a whole number with so many decimals to the currency's own decimals.
     *
     * @throws StatementRefused TOO_MANY_DECIMALS or TOO_LARGE
     */
    public static long scaled(long number, int decimals, Currency currency, String place) {
        int wanted = currency.getDefaultFractionDigits();
        long value = number;
        for (int i = decimals; i < wanted; i++) {
            value = bounded(value * 10, place);
        }
        for (int i = wanted; i < decimals; i++) {
            if (value % 10 != 0) {
                throw new StatementRefused(
                        Fault.TOO_MANY_DECIMALS, place, String.valueOf(wanted), String.valueOf(decimals));
            }
            value /= 10;
        }
        return value;
    }

    /** Adds, refusing what no statement can hold. */
    public static long plus(long sum, long amount, String place) {
        return bounded(sum + amount, place);
    }

    /**
     * The currency of an ISO 4217 code.
     *
     * @throws StatementRefused INVALID_VALUE when no such currency has amounts
     */
    public static Currency currency(String code, String place) {
        return Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getCurrencyCode().equals(code) && known.getDefaultFractionDigits() >= 0)
                .findAny()
                .orElseThrow(() -> new StatementRefused(Fault.INVALID_VALUE, place, "ISO 4217", code));
    }

    private static long bounded(long value, String place) {
        if (value > LIMIT || value < -LIMIT) {
            throw new StatementRefused(Fault.TOO_LARGE, place, null, null);
        }
        return value;
    }
}
