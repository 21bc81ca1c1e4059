package fr.quitus.reconciliation.outcome;

import fr.quitus.reconciliation.background.Loop;
import fr.quitus.reconciliation.engine.Outcome;
import fr.quitus.support.identity.Caller;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.Callable;

/** Matches in the background what requests have left to it, one matching at a time over all replicas. */
@ApplicationScoped
public class Matchings {

    private final Matching matching;
    private final MatchingLease lease;
    private final Caller caller;
    private final List<Progress> listeners;
    private final Loop loop;

    Matchings(
            Matching matching,
            MatchingLease lease,
            Caller caller,
            @All List<Progress> listeners,
            ReconciliationConfig config) {
        this.matching = matching;
        this.lease = lease;
        this.caller = caller;
        this.listeners = listeners;
        this.loop = new Loop("quitus-matching", this::serve, config.poll());
    }

    void start(@Observes StartupEvent started) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent stopped) {
        loop.stop();
    }

    /** Asks for a matching in somebody's name, in the caller's transaction. */
    public void request(String actor, String requestId) {
        lease.request(actor, requestId);
    }

    /** What was requested is committed: it can begin at once. */
    public void wake() {
        loop.wake();
    }

    /** Does what was requested, if anything was and nobody else is at it. */
    @ActivateRequestContext
    boolean serve() {
        var requests = inTransaction(lease::requests);
        if (requests.isEmpty()) {
            return false;
        }
        var first = requests.get(0);
        caller.actsFor(first.actor(), first.requestId());
        return ifFree(progress -> {
                    matching.run(progress);
                    inTransaction(() -> {
                        progress.ended();
                        lease.done(requests);
                        return null;
                    });
                    return 0;
                })
                .isPresent();
    }

    /**
     * Matches now, in transactions of its own.
     *
     * @return how many facts were appended; empty when another is at it: then it has been asked to look once more
     */
    OptionalInt runOrRequest() {
        var appended = ifFree(matching::run);
        if (appended.isEmpty()) {
            inTransaction(() -> {
                lease.request();
                return null;
            });
        }
        return appended;
    }

    private interface Work {
        int run(Progress progress);
    }

    private OptionalInt ifFree(Work work) {
        var owner = UUID.randomUUID();
        if (!inTransaction(() -> lease.take(owner))) {
            return OptionalInt.empty();
        }
        try {
            var progress = new Renewing(owner);
            progress.begins();
            return OptionalInt.of(work.run(progress));
        } finally {
            inTransaction(() -> {
                lease.release(owner);
                return null;
            });
        }
    }

    private static <T> T inTransaction(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }

    /** Shows that this one is alive, and tells whoever listens. */
    private final class Renewing implements Progress {

        private final UUID owner;

        private Renewing(UUID owner) {
            this.owner = owner;
        }

        @Override
        public void begins() {
            listeners.forEach(Progress::begins);
        }

        @Override
        public void looked(int lines) {
            loop.requireRunning();
            inTransaction(() -> {
                lease.renew(owner);
                return null;
            });
            listeners.forEach(listener -> listener.looked(lines));
        }

        @Override
        public void recorded(List<Outcome> outcomes, int facts) {
            loop.requireRunning();
            lease.renew(owner);
            listeners.forEach(listener -> listener.recorded(outcomes, facts));
        }

        @Override
        public void ended() {
            lease.renew(owner);
            listeners.forEach(Progress::ended);
        }
    }
}
