package fr.quitus.reconciliation.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.quitus.reconciliation.outcome.LineOutcomeView;
import fr.quitus.reconciliation.outcome.Verdict;
import fr.quitus.reconciliation.statement.StatementFormat;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What became of a file when it was first imported.
 *
 * @param size in bytes
 * @param alreadyKnown whether the same file had been imported before: then nothing was done
 * @param verdicts how many of its lines had which outcome at the end of the import
 * @param factsAppended by the import, also for lines of earlier files that it made clear
 * @param dryRun true when nothing was kept; else absent
 * @param preview of a dry run its first 500 lines with what they would prove; else absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StatementReport(
        String sha256,
        StatementFormat format,
        long size,
        Instant receivedAt,
        boolean alreadyKnown,
        List<StatementSummary> statements,
        LineCounts lines,
        Map<Verdict, Long> verdicts,
        int factsAppended,
        Boolean dryRun,
        List<LineOutcomeView> preview) {

    /** Before anything is known but the file. */
    static StatementReport of(IncomingFile file, StatementFormat format, Instant receivedAt) {
        return new StatementReport(
                file.sha256(),
                format,
                file.size(),
                receivedAt,
                false,
                List.of(),
                new LineCounts(0, 0, 0),
                Map.of(),
                0,
                null,
                null);
    }

    StatementReport stored(List<StatementSummary> found, LineCounts counts) {
        return new StatementReport(sha256, format, size, receivedAt, false, found, counts, Map.of(), 0, null, null);
    }

    StatementReport matched(Map<Verdict, Long> counts, int facts) {
        return new StatementReport(
                sha256, format, size, receivedAt, false, statements, lines, counts, facts, null, null);
    }

    StatementReport withVerdicts(Map<Verdict, Long> counts) {
        return matched(counts, factsAppended);
    }

    StatementReport known() {
        return new StatementReport(
                sha256, format, size, receivedAt, true, statements, lines, verdicts, factsAppended, dryRun, preview);
    }

    StatementReport ofDryRun(List<LineOutcomeView> firstLines) {
        return new StatementReport(
                sha256,
                format,
                size,
                receivedAt,
                alreadyKnown,
                statements,
                lines,
                verdicts,
                factsAppended,
                true,
                firstLines);
    }
}
