package fr.quitus.ledger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The moments at which things are recorded, such that what was known at a moment never changes.
 *
 * <p>A transaction that records something has one moment for all of it, which it takes under a shared lock and before
 * it commits. Whoever asks what was known at a moment needs that lock alone for an instant: then all that has an earlier
 * moment is committed, and all that is recorded later gets a later one, whatever the hosts' clocks say.
 */
@ApplicationScoped
public class Moments {

    /** By how much another host's clock may be ahead of this one's. */
    private static final Duration APART = Duration.ofSeconds(1);

    private final SettledMoment row;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;

    /** All up to it is known to be settled, so that one question after the other about a moment costs nothing. */
    private final AtomicReference<Instant> settled = new AtomicReference<>(Instant.EPOCH);

    Moments(SettledMoment row, TransactionSynchronizationRegistry transaction, Clock clock) {
        this.row = row;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * The moment of all that the caller's transaction records, to the microsecond. Until it ends, those wait who ask
     * what was known: take every other lock before, and commit soon after.
     */
    public Instant ofRecording() {
        var moment = (Instant) transaction.getResource(Moments.class);
        return moment == null ? keep(latest(now(), next(row.share()))) : moment;
    }

    /** Gives the caller's transaction its moment without a lock: nobody waits for what will be rolled back. */
    public void ofNothingKept() {
        keep(now());
    }

    /**
     * A moment of which it is settled what was known, once this returns. Call it before anything is read, in a
     * transaction that has recorded nothing.
     *
     * @param knownAt the moment that is asked about; null for the present one
     * @return the moment to answer for; one that has {@linkplain #isToCome not come yet} is not settled
     */
    public Instant settled(Instant knownAt) {
        if (knownAt != null && (isToCome(knownAt) || !knownAt.isAfter(settled.get()))) {
            return knownAt;
        }
        var moment = QuarkusTransaction.requiringNew().call(() -> settle(knownAt));
        settled.accumulateAndGet(moment, Moments::latest);
        return moment;
    }

    /** Whether this moment has not come yet, by whatever host's clock. */
    public boolean isToCome(Instant moment) {
        return moment.isAfter(clock.instant().plus(APART));
    }

    private Instant settle(Instant knownAt) {
        var before = row.lock();
        var moment = knownAt == null ? latest(now(), next(before)) : knownAt;
        if (moment.isAfter(before)) {
            row.move(moment.truncatedTo(ChronoUnit.MICROS));
        }
        return moment;
    }

    private Instant keep(Instant moment) {
        transaction.putResource(Moments.class, moment);
        return moment;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Instant next(Instant moment) {
        return moment.plus(1, ChronoUnit.MICROS);
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
