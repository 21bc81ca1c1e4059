package fr.quitus.support.accounting;

import fr.quitus.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** What an accounting date must satisfy: it has happened, and not before the date it depends on. */
@ApplicationScoped
public class AccountingDates {

    private final Clock clock;

    AccountingDates(Clock clock) {
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The moment, to the microsecond: what the database keeps. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Refuses a date after today: a fact dated tomorrow would make today's position wrong tomorrow. */
    public void requirePast(String field, LocalDate date) {
        if (date.isAfter(today())) {
            throw new Refusal(DateReason.DATE_IN_FUTURE, date.toString(), today().toString()).at(field, date);
        }
    }

    /** Refuses a date after today or before {@code earliest}. */
    public void require(String field, LocalDate date, LocalDate earliest) {
        requirePast(field, date);
        if (date.isBefore(earliest)) {
            throw new Refusal(DateReason.DATES_OUT_OF_ORDER, date.toString(), earliest.toString()).at(field, date);
        }
    }
}
