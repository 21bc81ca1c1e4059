package fr.quitus.reconciliation.xml;

import fr.quitus.reconciliation.statement.Fault;
import fr.quitus.reconciliation.statement.PlausibleDays;
import fr.quitus.reconciliation.statement.StatementRefused;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Reads ISO 8601 dates, of which statements repeat a few again and again. */
public final class IsoDays {

    private static final int DAY_LENGTH = 10;

    private String lastText = "";
    private LocalDate last;

    /**
     * The day of a date or of a date with time, as the file says it: no time zone is applied.
     *
     * @throws StatementRefused INVALID_DATE or IMPLAUSIBLE_DATE
     */
    public LocalDate of(String text, String place) {
        if (!text.equals(lastText)) {
            last = PlausibleDays.require(parse(text, place), place);
            lastText = text;
        }
        return last;
    }

    private static LocalDate parse(String text, String place) {
        boolean shaped = text.length() >= DAY_LENGTH
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && (text.length() == DAY_LENGTH || "TZ+-".indexOf(text.charAt(DAY_LENGTH)) >= 0);
        if (shaped) {
            try {
                return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
            } catch (DateTimeException noSuchDay) {
                throw new StatementRefused(Fault.INVALID_DATE, place, "YYYY-MM-DD", text);
            }
        }
        throw new StatementRefused(Fault.INVALID_DATE, place, "YYYY-MM-DD", text);
    }

    private static int number(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeException("not a digit");
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
