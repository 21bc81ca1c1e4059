package fr.quitus.reconciliation.background;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * One thread that looks for work when it is woken, and from time to time. What fails is logged and tried again later,
 * ever more rarely while it goes on failing: the work itself has to leave nothing half.
 */
public final class Loop {

    private static final Logger LOG = Logger.getLogger(Loop.class);
    private static final long LONGEST_STOP_MILLIS = 10_000;

    private final BooleanSupplier work;
    private final Duration poll;
    private final Waiting waiting;
    private final Backoff backoff;
    private final Thread thread;

    /**
     * @param work does one piece of work; says whether there was any
     * @param poll how long to wait until it looks again without being woken, and after a first failure
     */
    public Loop(String name, BooleanSupplier work, Duration poll) {
        this(name, work, poll, new Waiting());
    }

    Loop(String name, BooleanSupplier work, Duration poll, Waiting waiting) {
        this.work = work;
        this.poll = poll;
        this.waiting = waiting;
        this.backoff = new Backoff(poll);
        this.thread = new Thread(this::run, name);
        this.thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    public void wake() {
        waiting.wake();
    }

    /** Asks it to stop, and waits a moment for the piece of work at hand to notice. */
    public void stop() {
        waiting.stop();
        try {
            thread.join(LONGEST_STOP_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** For long work to call now and then. */
    public void requireRunning() {
        if (waiting.isStopping()) {
            throw new Stopping();
        }
    }

    /** Works until it is stopped. */
    void run() {
        try {
            while (!waiting.isStopping()) {
                workOrWait();
            }
        } catch (InterruptedException interrupted) {
            waiting.stop();
        }
    }

    private void workOrWait() throws InterruptedException {
        try {
            boolean didSomething = work.getAsBoolean();
            backoff.succeeded();
            if (!didSomething) {
                waiting.forWork(poll);
            }
        } catch (Stopping asked) {
            waiting.stop();
        } catch (RuntimeException failure) {
            pauseAfter(failure);
        }
    }

    private void pauseAfter(RuntimeException failure) throws InterruptedException {
        if (!waiting.isStopping()) {
            var pause = backoff.failed();
            LOG.errorf(failure, "Work in the background failed; it is tried again in %s", pause);
            waiting.afterFailure(pause);
        }
    }

    /** The process ends: whoever comes next does the rest. */
    private static final class Stopping extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
