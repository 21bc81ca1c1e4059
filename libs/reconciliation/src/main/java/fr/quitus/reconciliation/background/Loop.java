package fr.quitus.reconciliation.background;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * One thread that looks for work when it is woken, and from time to time. What fails is logged and tried again later:
 * the work itself has to leave nothing half.
 */
public final class Loop {

    private static final Logger LOG = Logger.getLogger(Loop.class);
    private static final long LONGEST_STOP_MILLIS = 10_000;

    private final BooleanSupplier work;
    private final Duration poll;
    private final Semaphore wakening = new Semaphore(0);
    private final Thread thread;
    private volatile boolean stopping;

    /**
     * @param work does one piece of work; says whether there was any
     * @param poll how long to wait until it looks again without being woken
     */
    public Loop(String name, BooleanSupplier work, Duration poll) {
        this.work = work;
        this.poll = poll;
        this.thread = new Thread(this::run, name);
        this.thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    public void wake() {
        wakening.release();
    }

    /** Asks it to stop, and waits a moment for the piece of work at hand to notice. */
    public void stop() {
        stopping = true;
        wake();
        try {
            thread.join(LONGEST_STOP_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** For long work to call now and then. */
    public void requireRunning() {
        if (stopping) {
            throw new Stopping();
        }
    }

    private void run() {
        while (!stopping) {
            if (!didSomething()) {
                pause();
            }
        }
    }

    private boolean didSomething() {
        try {
            return work.getAsBoolean();
        } catch (Stopping asked) {
            return false;
        } catch (RuntimeException failure) {
            if (!stopping) {
                LOG.error("Work in the background failed; it is tried again", failure);
            }
            return false;
        }
    }

    private void pause() {
        try {
            if (wakening.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS)) {
                wakening.drainPermits();
            }
        } catch (InterruptedException interrupted) {
            stopping = true;
        }
    }

    /** The process ends: whoever comes next does the rest. */
    private static final class Stopping extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
