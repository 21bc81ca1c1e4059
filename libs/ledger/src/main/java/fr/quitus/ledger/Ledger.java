package fr.quitus.ledger;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Appends facts to a subject and folds them into totals, on any accounting date and as known at any moment. */
@ApplicationScoped
public class Ledger {

    private final RowLocks locks;
    private final FactRepository facts;
    private final DayTotals days;
    private final Recorder recorder;
    private final Clock clock;

    Ledger(RowLocks locks, FactRepository facts, DayTotals days, Recorder recorder, Clock clock) {
        this.locks = locks;
        this.facts = facts;
        this.days = days;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** A new id whose order is that of time (UUIDv7), for facts and for whatever else needs one. */
    public static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /**
     * Appends a fact and moves the subject's totals, in the caller's transaction.
     *
     * @param subject read with a pessimistic write lock, or inserted, in this transaction
     * @throws IllegalStateException when the subject's row is not locked: two writers would fork the chain
     */
    public Fact append(Subject subject, NewFact fact) {
        return record(subject, fact, null, effectsOf(fact.kind(), 1), fact.amount());
    }

    /**
     * Undoes a fact by a new one of the same kind and amount that names it.
     *
     * @param reason in a person's words, or null where the evidence says it all
     * @throws IllegalArgumentException when the fact is another subject's or itself a reversal
     */
    public Fact reverse(
            Subject subject, Fact original, FactKind kind, LocalDate effectiveOn, Evidence evidence, String reason) {
        if (!original.subjectId().equals(subject.id()) || original.isReversal()) {
            throw new IllegalArgumentException("Fact " + original.id() + " cannot be reversed in " + subject.id());
        }
        var reversal = NewFact.of(kind, original.amount(), effectiveOn, evidence)
                .about(original.itemId())
                .with("reason", reason);
        return record(subject, reversal, original.id(), effectsOf(kind, -1), original.amount());
    }

    /** The totals as facts dated up to {@code asOf} make them, of those recorded up to {@code knownAt}. */
    public Map<Total, Money> totals(UUID subject, FactKind[] kinds, LocalDate asOf, Instant knownAt) {
        var totals = new HashMap<Total, Money>();
        for (var sum : days.sums(subject, asOf, knownAt)) {
            var kind = Kinds.named(kinds, sum.kind());
            var amount = new Money(sum.amount(), Money.EUR);
            effectsOf(kind, sum.reversal() ? -1 : 1).forEach((total, sign) -> Kinds.add(totals, total, amount, sign));
        }
        return totals;
    }

    private Fact record(Subject subject, NewFact fact, UUID reverses, Map<Total, Integer> effects, Money amount) {
        if (!locks.isLocked(subject)) {
            throw new IllegalStateException("Subject " + subject.id() + " must be locked to append a fact");
        }
        var recording = new Recording(
                newId(),
                subject.after(clock.instant().truncatedTo(ChronoUnit.MICROS)),
                recorder.actor(),
                recorder.requestId());
        var appended = new Fact(subject, fact, reverses, recording);
        facts.persist(appended);
        days.add(appended);
        subject.extend(appended);
        effects.forEach((total, sign) -> subject.move(total, sign > 0 ? amount : amount.negated()));
        return appended;
    }

    private static Map<Total, Integer> effectsOf(FactKind kind, int direction) {
        var effects = new HashMap<Total, Integer>();
        kind.effects().forEach(effect -> effects.put(effect.total(), effect.sign() * direction));
        return effects;
    }
}
