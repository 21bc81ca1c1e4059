package fr.quitus.cofinancing.accounting;

import fr.quitus.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** An accounting date is never in the future and never before the date it depends on. */
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

    /** Refuses a date after today. */
    public void requirePast(String field, LocalDate date) {
        if (date.isAfter(today())) {
            throw new Refusal(AccountingReason.DATE_IN_FUTURE, date.toString(), today().toString()).at(field, date);
        }
    }

    /** Refuses a date after today or before {@code earliest}. */
    public void require(String field, LocalDate date, LocalDate earliest) {
        requirePast(field, date);
        if (date.isBefore(earliest)) {
            throw new Refusal(AccountingReason.DATES_OUT_OF_ORDER, date.toString(), earliest.toString())
                    .at(field, date);
        }
    }
}
