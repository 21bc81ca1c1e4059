package fr.quitus.reconciliation.background;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** How a loop waits: for work it can be woken, after a failure only to be stopped. */
class Waiting {

    private final Semaphore wakening = new Semaphore(0);
    private final CountDownLatch stopping = new CountDownLatch(1);

    void forWork(Duration longest) throws InterruptedException {
        if (wakening.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            wakening.drainPermits();
        }
    }

    /** New work does not shorten it: it would most likely fail in the same way. */
    void afterFailure(Duration pause) throws InterruptedException {
        stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    void wake() {
        wakening.release();
    }

    void stop() {
        stopping.countDown();
        wake();
    }

    boolean isStopping() {
        return stopping.getCount() == 0;
    }
}
