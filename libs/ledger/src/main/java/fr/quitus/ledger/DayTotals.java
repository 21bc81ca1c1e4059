package fr.quitus.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * What the facts of a subject add up to, day by day and kind by kind: kept while facts are appended, so that a position
 * on a past accounting date reads a row for each day and not one for each fact.
 */
@ApplicationScoped
class DayTotals {

    /** What facts of one kind, or their reversals, add up to. */
    record KindSum(String kind, boolean reversal, BigDecimal amount) {}

    /** What facts of one kind, or their reversals, add up to on one day. */
    record DaySum(LocalDate day, String kind, boolean reversal) {}

    private static final String ADD = """
            insert into fact_day (subject_id, effective_on, kind, reversal, amount)
            values (:subject, :day, :kind, :reversal, :amount)
            on duplicate key update amount = amount + values(amount)
            """;

    /** One statement, so that a fact appended meanwhile counts in both halves or in neither. */
    private static final String SUMS = """
            select kind, reversal, sum(amount) amount from (
              select kind, reversal, amount from fact_day
              where subject_id = :subject and effective_on <= :asOf
              union all
              select kind, reverses_id is not null, -amount from fact
              where subject_id = :subject and recorded_at > :knownAt and effective_on <= :asOf
            ) known group by kind, reversal
            """;

    private static final String ALL =
            "select effective_on, kind, reversal, amount from fact_day where subject_id = :subject";

    private final Session session;

    DayTotals(Session session) {
        this.session = session;
    }

    void add(Fact fact) {
        session.createNativeQuery(ADD, Object.class)
                // Without it every append would flush all that the transaction has changed.
                .addSynchronizedQuerySpace("fact_day")
                .setParameter("subject", fact.subjectId())
                .setParameter("day", fact.effectiveOn())
                .setParameter("kind", fact.kind())
                .setParameter("reversal", fact.isReversal())
                .setParameter("amount", fact.amount().amount())
                .executeUpdate();
    }

    Map<DaySum, Money> all(UUID subject) {
        return session.createNativeQuery(ALL, Tuple.class)
                .setParameter("subject", subject)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> new DaySum(
                                row.get("effective_on", LocalDate.class),
                                row.get("kind", String.class),
                                row.get("reversal", Number.class).intValue() == 1),
                        row -> new Money(row.get("amount", BigDecimal.class), Money.EUR)));
    }

    /** The sums of facts dated up to {@code asOf} and recorded up to {@code knownAt}: later ones are taken off again. */
    List<KindSum> sums(UUID subject, LocalDate asOf, Instant knownAt) {
        return session.createNativeQuery(SUMS, Tuple.class)
                .setParameter("subject", subject)
                .setParameter("asOf", asOf)
                .setParameter("knownAt", knownAt)
                .getResultStream()
                .map(row -> new KindSum(
                        row.get("kind", String.class),
                        row.get("reversal", Number.class).intValue() == 1,
                        row.get("amount", BigDecimal.class)))
                .toList();
    }
}
