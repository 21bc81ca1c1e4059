package fr.quitus.reconciliation.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.quitus.reconciliation.statement.StatementFormat;
import java.time.Instant;
import java.util.UUID;

/**
 * An import in the background.
 *
 * @param linesPerSecond of the work at hand, storing or matching; absent when none is
 * @param secondsLeft of the work at hand, as its speed so far lets expect; absent when that is not known
 * @param startedAt absent while it waits
 * @param publishedAt when its lines were stored, all at once; absent before
 * @param cancelledBy absent unless it was
 * @param report what was made of the file, once it is done
 * @param problem why it failed; else absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportView(
        UUID id,
        ImportState state,
        String sha256,
        StatementFormat format,
        long size,
        Lines lines,
        Long linesPerSecond,
        Long secondsLeft,
        String requestedBy,
        Instant requestedAt,
        Instant startedAt,
        Instant publishedAt,
        Instant endedAt,
        String cancelledBy,
        StatementReport report,
        Problem problem) {

    /**
     * How many lines.
     *
     * @param lookedAt by the matching, also those of other files that are open
     */
    public record Lines(long total, long stored, long lookedAt, long matched) {}

    /** Why an import failed. */
    public record Problem(String code, String detail) {}

    ImportView withReport(StatementReport made) {
        return new ImportView(
                id,
                state,
                sha256,
                format,
                size,
                lines,
                linesPerSecond,
                secondsLeft,
                requestedBy,
                requestedAt,
                startedAt,
                publishedAt,
                endedAt,
                cancelledBy,
                made,
                problem);
    }
}
