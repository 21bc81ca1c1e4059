package fr.quitus.reconciliation.importing;

import java.time.Duration;
import java.time.Instant;

/** How fast the work at hand goes on. */
record Speed(Long linesPerSecond, Long secondsLeft) {

    private static final Speed UNKNOWN = new Speed(null, null);
    private static final long MILLIS = 1_000;

    static Speed of(long done, long total, Instant since, Instant now) {
        long millis = Duration.between(since, now).toMillis();
        if (done == 0 || millis <= 0) {
            return UNKNOWN;
        }
        long perSecond = Math.max(1, done * MILLIS / millis);
        return new Speed(perSecond, Math.max(0, total - done) / perSecond);
    }

    static Speed of(ImportState state, ImportView.Lines lines, Instant startedAt, Instant publishedAt, Instant now) {
        return switch (state) {
            case STORING -> of(lines.stored(), lines.total(), startedAt, now);
            case MATCHING -> of(lines.lookedAt(), lines.total(), publishedAt, now);
            default -> UNKNOWN;
        };
    }
}
