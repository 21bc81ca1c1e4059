package fr.quitus.reconciliation.engine;

import java.time.LocalDate;

/**
 * The numbers that the engine decides by. One constant today; rules that users write as data will be made into it.
 *
 * @param daysAfterDue how long after its due day a movement may be proposed by amount and date alone
 */
public record MatchingRules(int daysAfterDue) {

    /** Banks and treasuries are late by weeks, seldom by more than six. */
    public static final MatchingRules DEFAULT = new MatchingRules(45);

    boolean inWindow(Expected expected, LocalDate bookedOn) {
        return !bookedOn.isBefore(expected.issuedOn()) && !bookedOn.isAfter(lastDay(expected));
    }

    LocalDate lastDay(Expected expected) {
        return expected.expectedBy().plusDays(daysAfterDue);
    }
}
