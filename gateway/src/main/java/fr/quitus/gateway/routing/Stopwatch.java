package fr.quitus.gateway.routing;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.Consumer;

/** Two limits on one timer: the longest silence and the longest whole. */
final class Stopwatch {

    private final Vertx vertx;
    private final Duration idle;
    private final Duration total;
    private final Consumer<Duration> late;
    private final long startedAt = System.nanoTime();

    private long movedAt = startedAt;
    private long timer;

    Stopwatch(Vertx vertx, Duration idle, Duration total, Consumer<Duration> late) {
        this.vertx = vertx;
        this.idle = idle;
        this.total = total;
        this.late = late;
        look();
    }

    void moved() {
        movedAt = System.nanoTime();
    }

    void stop() {
        vertx.cancelTimer(timer);
    }

    private void look() {
        var now = System.nanoTime();
        var idleLeft = idle.minusNanos(now - movedAt);
        var totalLeft = total.minusNanos(now - startedAt);
        if (isSpent(idleLeft) || isSpent(totalLeft)) {
            late.accept(isSpent(idleLeft) ? idle : total);
        } else {
            var next = idleLeft.compareTo(totalLeft) < 0 ? idleLeft : totalLeft;
            timer = vertx.setTimer(next.toMillis() + 1, fired -> look());
        }
    }

    private static boolean isSpent(Duration left) {
        return left.isNegative() || left.isZero();
    }
}
