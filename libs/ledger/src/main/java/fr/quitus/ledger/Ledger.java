package fr.quitus.ledger;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Appends facts to a subject and folds them into totals, on any accounting date and as known at any moment. */
@ApplicationScoped
public class Ledger {

    private final RowLocks locks;
    private final FactRows facts;
    private final DayTotals days;
    private final Recorder recorder;
    private final Moments moments;

    Ledger(RowLocks locks, FactRows facts, DayTotals days, Recorder recorder, Moments moments) {
        this.locks = locks;
        this.facts = facts;
        this.days = days;
        this.recorder = recorder;
        this.moments = moments;
    }

    /** A new id whose order is that of time (UUIDv7), for facts and for whatever else needs one. */
    public static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /** Appends one fact, as {@link #append(List)} does. */
    public Fact append(Subject subject, NewFact fact) {
        return append(List.of(Entry.of(subject, fact))).get(0);
    }

    /**
     * Appends facts and moves the totals of their subjects, in the caller's transaction: with few statements, however
     * many they are. Facts of one subject are chained in the order of the list.
     *
     * @throws IllegalStateException when the row of a subject is not locked: two writers would fork the chain
     */
    public List<Fact> append(List<Entry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        entries.forEach(entry -> requireLocked(entry.subject()));
        var moment = moments.ofRecording();
        var actor = recorder.actor();
        var requestId = recorder.requestId();
        var appended = new ArrayList<Fact>(entries.size());
        for (var entry : entries) {
            appended.add(chain(entry, moment, actor, requestId));
        }
        facts.insert(appended);
        days.add(appended);
        return appended;
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

    private void requireLocked(Subject subject) {
        if (!locks.isLocked(subject)) {
            throw new IllegalStateException("Subject " + subject.id() + " must be locked to append a fact");
        }
    }

    private Fact chain(Entry entry, Instant moment, String actor, String requestId) {
        var subject = entry.subject();
        var recording = new Recording(entry.id(), subject.after(moment), actor, requestId);
        var fact = new Fact(subject, entry.fact(), entry.reverses(), recording);
        subject.extend(fact);
        entry.moveTotals();
        return fact;
    }

    private static Map<Total, Integer> effectsOf(FactKind kind, int direction) {
        var effects = new HashMap<Total, Integer>();
        kind.effects().forEach(effect -> effects.put(effect.total(), effect.sign() * direction));
        return effects;
    }
}
