package fr.quitus.reconciliation.queue;

import fr.quitus.ledger.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Says how urgent something is: by its amount, by how long it waits, and by the legal deadlines of its year. */
@ApplicationScoped
class Urgencies {

    private static final int LAST_DAY = 31;

    private final QueueConfig config;
    private final Clock clock;

    Urgencies(QueueConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * The urgency of what waits.
     *
     * @param since the day it was booked, or was due
     * @param year the financial year whose deadlines count
     */
    Urgency of(Money amount, LocalDate since, int year) {
        var deadline = deadlines(year)
                .filter(day -> !day.isBefore(today()))
                .findFirst()
                .orElse(null);
        var high = causes(amount, since, config.highAmount(), config.highAge());
        if (deadline != null && isNear(deadline)) {
            high.add(Urgency.Cause.DEADLINE);
        }
        if (!high.isEmpty()) {
            return new Urgency(Severity.HIGH, high, deadline);
        }
        var medium = causes(amount, since, config.mediumAmount(), config.mediumAge());
        return new Urgency(medium.isEmpty() ? Severity.LOW : Severity.MEDIUM, medium, deadline);
    }

    private List<Urgency.Cause> causes(Money amount, LocalDate since, BigDecimal large, int days) {
        var causes = new ArrayList<Urgency.Cause>();
        if (amount.amount().compareTo(large) >= 0) {
            causes.add(Urgency.Cause.AMOUNT);
        }
        if (since.isBefore(today().minusDays(days))) {
            causes.add(Urgency.Cause.AGE);
        }
        return causes;
    }

    /** The years of which a deadline is near. */
    List<Integer> urgentYears() {
        return IntStream.rangeClosed(today().getYear() - config.limitationYears(), today().getYear())
                .filter(year -> deadlines(year).anyMatch(day -> !day.isBefore(today()) && isNear(day)))
                .boxed()
                .toList();
    }

    /**
     * Until when an order of the year can be issued (CGCT L1612-11), and when what is owed lapses (loi 68-1250 art. 1; a
     * revenue order likewise, CGCT L1617-5): the earlier first.
     */
    private Stream<LocalDate> deadlines(int year) {
        return Stream.of(
                config.complementaryPeriodEnd().atYear(year + 1),
                LocalDate.of(year + config.limitationYears(), Month.DECEMBER, LAST_DAY));
    }

    private boolean isNear(LocalDate deadline) {
        return !deadline.isAfter(today().plusDays(config.deadlineDays()));
    }
}
