package fr.quitus.reconciliation.importing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.concurrent.TimeUnit;

/** Shows twice a second, in short transactions of its own, how far a job is and that its owner is alive. */
final class Pulse {

    private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(500);

    private final WorkStore works;
    private final Work work;
    private final Runnable stopper;
    private long last = System.nanoTime();
    private boolean stopped;

    Pulse(WorkStore works, Work work, Runnable stopper) {
        this.works = works;
        this.work = work;
        this.stopper = stopper;
    }

    void beat(long stored) {
        requireRunning();
        if (System.nanoTime() - last >= INTERVAL) {
            if (!QuarkusTransaction.requiringNew().call(() -> works.renew(work, stored))) {
                throw new JobLost();
            }
            last = System.nanoTime();
        }
    }

    private void requireRunning() {
        stopped = true;
        stopper.run();
        stopped = false;
    }

    boolean isStopped() {
        return stopped;
    }
}
