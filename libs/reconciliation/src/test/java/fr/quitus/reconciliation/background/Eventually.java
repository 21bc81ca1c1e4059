package fr.quitus.reconciliation.background;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.util.function.Supplier;

/** Waits for what the background brings about, and no longer than a minute. */
public final class Eventually {

    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private Eventually() {}

    /** Asks, on the caller's thread and so in its context, until the answer is the wanted one. */
    public static <T> void equal(T wanted, Supplier<T> question) {
        await().pollInSameThread().pollInterval(PAUSE).atMost(LIMIT).until(question::get, is(wanted));
    }
}
