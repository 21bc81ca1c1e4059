package fr.quitus.reconciliation.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/** Monday to Friday without the public holidays of metropolitan France (code du travail, art. L3133-1). */
final class BusinessDays {

    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 8),
            MonthDay.of(7, 14),
            MonthDay.of(8, 15),
            MonthDay.of(11, 1),
            MonthDay.of(11, 11),
            MonthDay.of(12, 25));

    /** Easter Monday, Ascension Day, Whit Monday: days after Easter Sunday. */
    private static final Set<Integer> AFTER_EASTER = Set.of(1, 39, 50);

    private BusinessDays() {}

    static LocalDate after(LocalDate day, int count) {
        return moved(day, count, 1);
    }

    static LocalDate before(LocalDate day, int count) {
        return moved(day, count, -1);
    }

    private static LocalDate moved(LocalDate day, int count, int step) {
        var reached = day;
        int left = count;
        while (left > 0) {
            reached = reached.plusDays(step);
            if (isBusinessDay(reached)) {
                left--;
            }
        }
        return reached;
    }

    static boolean isBusinessDay(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !FIXED.contains(MonthDay.from(day)) && !isMovable(day);
    }

    private static boolean isMovable(LocalDate day) {
        var easter = easter(day.getYear());
        return AFTER_EASTER.stream().anyMatch(days -> easter.plusDays(days).equals(day));
    }

    /** Easter Sunday of the Gregorian calendar, by Gauss's method with Lilius's and Clavius's corrections. */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int leapsLost = century - century / 4;
        int moon = (8 * century + 13) / 25;
        int epact = (19 * golden + leapsLost - moon + 15) % 30;
        int fullMoon = epact - (epact / 28) * (1 - (29 / (epact + 1)) * ((21 - golden) / 11));
        int weekday = (year + year / 4 + fullMoon + 2 - leapsLost) % 7;
        return LocalDate.of(year, 3, 28).plusDays(fullMoon - weekday);
    }
}
