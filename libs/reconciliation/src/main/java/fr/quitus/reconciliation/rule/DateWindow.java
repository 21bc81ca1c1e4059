package fr.quitus.reconciliation.rule;

import java.time.LocalDate;

/**
 * When a line may be booked: from the day on which it is expected first to the day on which it is expected last, and some
 * days more on both sides.
 *
 * @param businessDays whether the days are those on which French administrations and banks work
 */
public record DateWindow(int daysBefore, int daysAfter, boolean businessDays) {

    /** A window of more than a financial year and its complementary period says nothing. */
    public static final int LONGEST = 400;

    public DateWindow {
        if (daysBefore < 0 || daysAfter < 0 || daysBefore > LONGEST || daysAfter > LONGEST) {
            throw new IllegalArgumentException("A window reaches from 0 to " + LONGEST + " days");
        }
    }

    public boolean contains(LocalDate first, LocalDate last, LocalDate day) {
        return !day.isBefore(opens(first)) && !day.isAfter(closes(last));
    }

    public LocalDate opens(LocalDate first) {
        return businessDays ? BusinessDays.before(first, daysBefore) : first.minusDays(daysBefore);
    }

    public LocalDate closes(LocalDate last) {
        return businessDays ? BusinessDays.after(last, daysAfter) : last.plusDays(daysAfter);
    }
}
