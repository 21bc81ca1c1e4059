package fr.quitus.reconciliation.importing;

import fr.quitus.reconciliation.background.Loop;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;

/** Does the jobs, one at a time in this process. */
@ApplicationScoped
class ImportLoop {

    private final WorkStore works;
    private final Storing storing;
    private final Loop loop;

    ImportLoop(WorkStore works, Storing storing, StatementsConfig config) {
        this.works = works;
        this.storing = storing;
        this.loop = new Loop("quitus-import", this::next, config.poll());
    }

    void start(@Observes StartupEvent started) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent stopped) {
        loop.stop();
    }

    /** A job is committed: it can begin at once. */
    void wake() {
        loop.wake();
    }

    @ActivateRequestContext
    boolean next() {
        var work = QuarkusTransaction.requiringNew().call(works::claim);
        return work.isPresent() && storing.store(work.get(), loop::requireRunning);
    }
}
