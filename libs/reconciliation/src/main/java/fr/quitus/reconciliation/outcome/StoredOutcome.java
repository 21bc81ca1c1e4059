package fr.quitus.reconciliation.outcome;

import fr.quitus.reconciliation.engine.EvidenceLine;
import fr.quitus.reconciliation.engine.Purpose;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A line with what is known about it.
 *
 * @param position in the file that was asked for, else in the first that held it
 * @param place likewise
 * @param automatic whether the engine may still decide
 * @param expectedId or null, as are purpose, label and subject then
 * @param group of the lines that belong together, or null
 * @param parts what it proves, is proposed to prove, or falls short of
 * @param rule that decided, or null
 * @param explanation null for a line that nothing fits
 */
record StoredOutcome(
        EvidenceLine line,
        long position,
        String place,
        Verdict verdict,
        boolean automatic,
        UUID expectedId,
        Purpose expectedPurpose,
        String expectedLabel,
        UUID subject,
        UUID group,
        List<StoredPart> parts,
        RuleView rule,
        Explanation explanation,
        List<UUID> facts,
        String decidedBy,
        Instant decidedAt,
        long version) {

    /** The engine has not looked at the line: it may decide, and there is nothing else to say. */
    static StoredOutcome ofNew(EvidenceLine line, long position, String place) {
        return new StoredOutcome(
                line,
                position,
                place,
                Verdict.NEW,
                true,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                null,
                null,
                0);
    }

    /** Whether it names anything that is expected: it must be forgotten when that is expected no more. */
    boolean saysSomething() {
        return verdict != Verdict.UNMATCHED || explanation != null;
    }
}
