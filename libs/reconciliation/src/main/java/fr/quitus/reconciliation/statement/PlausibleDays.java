package fr.quitus.reconciliation.statement;

import java.time.LocalDate;

/** The days a payment can be of: a year outside is a slip of the pen, or of a converter (1900, 2100). */
public final class PlausibleDays {

    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2099;

    private PlausibleDays() {}

    /**
     * The same day.
     *
     * @throws StatementRefused IMPLAUSIBLE_DATE before 1950 or after 2099
     */
    public static LocalDate require(LocalDate day, String place) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new StatementRefused(
                    Fault.IMPLAUSIBLE_DATE, place, FIRST_YEAR + " – " + LAST_YEAR, String.valueOf(day.getYear()));
        }
        return day;
    }
}
