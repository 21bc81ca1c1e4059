package fr.quitus.reconciliation.cfonb;

import fr.quitus.reconciliation.statement.EightBytes;
import fr.quitus.reconciliation.statement.Fault;
import fr.quitus.reconciliation.statement.Fingerprint;
import fr.quitus.reconciliation.statement.StatementRefused;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * Reads the fields of the current record. Positions are those of the CFONB brochure "Évolutions du relevé de compte
 * 120" v2.0, from 1.
 */
final class CfonbFields {

    private static final int DATE_LENGTH = 6;
    private static final int AMOUNT_DIGITS = 13;
    private static final int DATES_REMEMBERED = 64;
    private static final int CODES_REMEMBERED = 64;
    private static final long SIX_BYTES = 0xFFFF_FFFFFFFFL;
    private static final int FIRST_DIGITS = AMOUNT_DIGITS - Long.BYTES;

    private final CfonbRecords records;
    private final byte[] bytes;
    private final long[] dateKeys = new long[DATES_REMEMBERED];
    private final String[] codes = new String[CODES_REMEMBERED];
    private final LocalDate[] dates = new LocalDate[DATES_REMEMBERED];

    CfonbFields(CfonbRecords records) {
        this.records = records;
        this.bytes = records.bytes();
    }

    /** The record code as a number, or -1. */
    int code() {
        return bytes[0] == '0' && bytes[1] >= '0' && bytes[1] <= '9' ? bytes[1] - '0' : -1;
    }

    /** A short field that a file repeats, without the blanks around it: often the same string again. */
    String code(int start, int length) {
        int hash = 0;
        for (int i = start - 1; i < start - 1 + length; i++) {
            hash = hash * 31 + bytes[i];
        }
        int slot = hash & (CODES_REMEMBERED - 1);
        String known = codes[slot];
        if (known == null || !isAt(start, length, known)) {
            known = text(start, length);
            codes[slot] = known;
        }
        return known;
    }

    private boolean isAt(int start, int length, String known) {
        boolean same = known.length() == length;
        for (int i = 0; same && i < length; i++) {
            same = known.charAt(i) == (bytes[start - 1 + i] & 0xFF);
        }
        return same;
    }

    boolean isBlank(int start, int length) {
        return end(start, length) == start - 1;
    }

    /** The field without the blanks around it. */
    String text(int start, int length) {
        int end = end(start, length);
        int from = begin(start, end);
        return from == end ? "" : new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
    }

    /** Adds the field without the blanks around it. */
    void append(int start, int length, CfonbText text) {
        int end = end(start, length);
        text.append(bytes, begin(start, end), end);
    }

    /** Adds the field without the blanks around it. */
    void add(int start, int length, Fingerprint fingerprint) {
        int end = end(start, length);
        fingerprint.add(bytes, begin(start, end), end);
    }

    /** Adds two fields that follow each other, each without the blanks around it, as one text. */
    void addJoined(int start, int length, int lengthOfSecond, Fingerprint fingerprint) {
        int second = start + length;
        if (bytes[start - 1] != ' ' && bytes[second - 2] != ' ' && bytes[second - 1] != ' ') {
            fingerprint.add(bytes, start - 1, end(second, lengthOfSecond));
        } else {
            fingerprint.add(text(start, length) + text(second, lengthOfSecond));
        }
    }

    /** The field as it is, blanks included. */
    String exact(int start, int length) {
        return new String(bytes, start - 1, length, StandardCharsets.ISO_8859_1);
    }

    /** Whether two records hold the same bytes in a field. */
    boolean same(int start, int length, byte[] other) {
        return Arrays.equals(bytes, start - 1, start - 1 + length, other, start - 1, start - 1 + length);
    }

    /** The number of decimals; blank means 2. */
    int decimals(int position) {
        int digit = bytes[position - 1];
        if (digit == ' ') {
            return 2;
        }
        if (digit < '0' || digit > '9') {
            throw new StatementRefused(Fault.INVALID_VALUE, records.place(), "0-9", text(position, 1));
        }
        return digit - '0';
    }

    /**
     * A signed amount in the record's own decimals: 13 digits, then the last digit with the sign. An opening brace
     * and A to I are +0 to +9, a closing brace and J to R are -0 to -9.
     */
    long amount(int start) {
        long first = 0;
        for (int i = start - 1; i < start - 1 + FIRST_DIGITS; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                throw invalid(Fault.INVALID_AMOUNT, start, AMOUNT_DIGITS + 1);
            }
            first = first * 10 + digit;
        }
        long last = EightBytes.number(EightBytes.at(bytes, start - 1 + FIRST_DIGITS));
        if (last < 0) {
            throw invalid(Fault.INVALID_AMOUNT, start, AMOUNT_DIGITS + 1);
        }
        return signed(first * 100_000_000 + last, start);
    }

    private long signed(long leading, int start) {
        int sign = bytes[start - 1 + AMOUNT_DIGITS];
        if (sign == '{' || (sign >= 'A' && sign <= 'I')) {
            return leading * 10 + (sign == '{' ? 0 : sign - 'A' + 1);
        }
        if (sign == '}' || (sign >= 'J' && sign <= 'R')) {
            return -(leading * 10 + (sign == '}' ? 0 : sign - 'J' + 1));
        }
        throw invalid(Fault.INVALID_AMOUNT, start, AMOUNT_DIGITS + 1);
    }

    /** A date DDMMYY: 00 to 79 is 20xx. A file repeats few, so they are found by their bytes. */
    LocalDate date(int start) {
        long key = EightBytes.at(bytes, start - 1) & SIX_BYTES;
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 58);
        if (dateKeys[slot] != key) {
            dates[slot] = dateOf(digits(start), start);
            dateKeys[slot] = key;
        }
        return dates[slot];
    }

    private int digits(int start) {
        int value = 0;
        for (int i = start - 1; i < start - 1 + DATE_LENGTH; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                throw invalid(Fault.INVALID_DATE, start, DATE_LENGTH);
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private LocalDate dateOf(int key, int start) {
        int year = key % 100;
        try {
            return LocalDate.of(year < 80 ? 2000 + year : 1900 + year, key / 100 % 100, key / 10_000);
        } catch (DateTimeException noSuchDay) {
            throw invalid(Fault.INVALID_DATE, start, DATE_LENGTH);
        }
    }

    private StatementRefused invalid(Fault fault, int start, int length) {
        if (records.looksLikeUtf8()) {
            return new StatementRefused(Fault.WRONG_ENCODING, records.place(), "ISO-8859-1", "UTF-8");
        }
        String found = "'" + exact(start, length) + "'";
        String cut = records.length() == CfonbRecords.LENGTH ? "" : " (" + records.length() + "/120)";
        return new StatementRefused(fault, records.place(), fault == Fault.INVALID_DATE ? "DDMMYY" : null, found + cut);
    }

    private int begin(int start, int end) {
        int from = start - 1;
        while (from < end && bytes[from] == ' ') {
            from++;
        }
        return from;
    }

    private int end(int start, int length) {
        int from = start - 1;
        int to = Math.min(from + length, records.end());
        return to <= from ? from : EightBytes.endOfText(bytes, from, to);
    }
}
