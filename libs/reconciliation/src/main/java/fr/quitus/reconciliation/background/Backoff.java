package fr.quitus.reconciliation.background;

import java.time.Duration;

/** How long to pause after a failure: twice as long as after the one before, up to a minute; success starts anew. */
final class Backoff {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Duration first;
    private Duration next;

    Backoff(Duration first) {
        this.first = first;
        this.next = first;
    }

    Duration failed() {
        var pause = next.compareTo(LONGEST) < 0 ? next : LONGEST;
        next = pause.multipliedBy(2);
        return pause;
    }

    void succeeded() {
        next = first;
    }
}
