package fr.quitus.reconciliation.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How a loop goes on when its work fails. Time does not pass here: it is noted. */
@Timeout(20)
class LoopTest {

    private static final Duration POLL = Duration.ofSeconds(1);

    /** Notes how long it was asked to pause, and stops the loop after so many waits of either kind. */
    private static final class Noted extends Waiting {

        private final List<Duration> pauses = new ArrayList<>();
        private int left;

        Noted(int waits) {
            this.left = waits;
        }

        @Override
        void forWork(Duration longest) {
            count();
        }

        @Override
        void afterFailure(Duration pause) {
            pauses.add(pause);
            count();
        }

        private void count() {
            left--;
            if (left == 0) {
                stop();
            }
        }
    }

    @Test
    void triesAgainSoonThenEverMoreRarelyUpToOnceAMinute() {
        var attempts = new AtomicInteger();

        var pauses = pausesOf(9, () -> {
            attempts.incrementAndGet();
            throw broken();
        });

        assertThat(pauses).isEqualTo(seconds(1, 2, 4, 8, 16, 32, 60, 60, 60));
        assertThat(attempts).hasValue(9);
    }

    @Test
    void beginsWithAShortPauseAgainOnceSomethingWentWell() {
        var attempts = new AtomicInteger();

        var pauses = pausesOf(5, () -> {
            if (attempts.incrementAndGet() == 4) {
                return true;
            }
            throw broken();
        });

        assertThat(pauses).isEqualTo(seconds(1, 2, 4, 1, 2));
    }

    @Test
    void doesNotPauseWhenThereIsNothingToDo() {
        assertThat(pausesOf(3, () -> false)).isEmpty();
    }

    @Test
    void stopsAtOnceInAPause() throws Exception {
        var failed = new CountDownLatch(1);
        var loop = new Loop(
                "loop-test",
                () -> {
                    failed.countDown();
                    throw broken();
                },
                Duration.ofHours(1));
        var running = CompletableFuture.runAsync(loop::run);
        assertThat(failed.await(10, TimeUnit.SECONDS)).isTrue();

        loop.stop();

        running.get(10, TimeUnit.SECONDS);
    }

    private static List<Duration> pausesOf(int waits, BooleanSupplier work) {
        var noted = new Noted(waits);
        new Loop("loop-test", work, POLL, noted).run();
        return noted.pauses;
    }

    private static RuntimeException broken() {
        return new IllegalStateException("The database is away");
    }

    private static List<Duration> seconds(long... seconds) {
        return LongStream.of(seconds).mapToObj(Duration::ofSeconds).toList();
    }
}
