package fr.quitus.subsidy.facts;

import fr.quitus.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;

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

    /** A fact dated tomorrow would make today's position wrong tomorrow. */
    public void requirePast(String field, LocalDate date) {
        if (date.isAfter(today())) {
            throw new Refusal(DateReason.DATE_IN_FUTURE, date.toString(), today().toString()).at(field, date);
        }
    }

    /** Refuses a date before another one; a null other one sets no limit. */
    public void requireNotBefore(String field, LocalDate date, LocalDate earliest) {
        if (earliest != null && date.isBefore(earliest)) {
            throw new Refusal(DateReason.DATES_OUT_OF_ORDER, date.toString(), earliest.toString()).at(field, date);
        }
    }
}
