package fr.quitus.reconciliation.cfonb;

import fr.quitus.reconciliation.statement.Fault;
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

    private final CfonbRecords records;
    private final byte[] bytes;
    private final int[] dateKeys = new int[DATES_REMEMBERED];
    private final LocalDate[] dates = new LocalDate[DATES_REMEMBERED];

    CfonbFields(CfonbRecords records) {
        this.records = records;
        this.bytes = records.bytes();
    }

    /** The record code as a number, or -1. */
    int code() {
        return bytes[0] == '0' && bytes[1] >= '0' && bytes[1] <= '9' ? bytes[1] - '0' : -1;
    }

    boolean isBlank(int start, int length) {
        return end(start, length) == start - 1;
    }

    /** The field without the blanks around it. */
    String text(int start, int length) {
        int end = end(start, length);
        int from = start - 1;
        while (from < end && bytes[from] == ' ') {
            from++;
        }
        return new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
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
        long value = 0;
        for (int i = start - 1; i < start - 1 + AMOUNT_DIGITS; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                throw invalid(Fault.INVALID_AMOUNT, start, AMOUNT_DIGITS + 1);
            }
            value = value * 10 + digit;
        }
        return signed(value, start);
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

    /** A date DDMMYY: 00 to 79 is 20xx. */
    LocalDate date(int start) {
        int key = 0;
        for (int i = start - 1; i < start - 1 + DATE_LENGTH; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                throw invalid(Fault.INVALID_DATE, start, DATE_LENGTH);
            }
            key = key * 10 + digit;
        }
        int slot = (key / 10_000 + key / 100) % DATES_REMEMBERED;
        if (dateKeys[slot] != key) {
            dates[slot] = dateOf(key, start);
            dateKeys[slot] = key;
        }
        return key == 0 ? dateOf(key, start) : dates[slot];
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

    private int end(int start, int length) {
        int end = start - 1 + length;
        while (end >= start && bytes[end - 1] == ' ') {
            end--;
        }
        return end;
    }
}
