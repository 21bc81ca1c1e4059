package fr.quitus.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    record DaySum(LocalDate day, String kind, boolean reversal) {

        static DaySum of(Fact fact) {
            return new DaySum(fact.effectiveOn(), fact.kind(), fact.isReversal());
        }
    }

    private record Key(UUID subject, DaySum sum) {

        static final Comparator<Key> ORDER = Comparator.comparing(Key::subject)
                .thenComparing(key -> key.sum().day())
                .thenComparing(key -> key.sum().kind())
                .thenComparing(key -> key.sum().reversal());

        static Key of(Fact fact) {
            return new Key(fact.subjectId(), DaySum.of(fact));
        }
    }

    private static final BulkInsert ADD = new BulkInsert(
            "fact_day (subject_id, effective_on, kind, reversal, amount)",
            "ON DUPLICATE KEY UPDATE amount = amount + VALUES(amount)");

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

    /** One row for each subject, day and kind, in the order of the key, as every writer has it. */
    void add(List<Fact> facts) {
        var sums = new TreeMap<Key, Money>(Key.ORDER);
        facts.forEach(fact -> sums.merge(Key.of(fact), fact.amount(), Money::plus));
        var rows = new ArrayList<Object[]>(sums.size());
        sums.forEach((key, sum) -> rows.add(new Object[] {
            key.subject(), key.sum().day(), key.sum().kind(), key.sum().reversal(), sum
        }));
        session.doWork(connection -> ADD.run(connection, rows));
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
