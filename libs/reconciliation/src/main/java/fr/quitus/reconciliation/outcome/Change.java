package fr.quitus.reconciliation.outcome;

import java.util.List;
import java.util.UUID;

/**
 * What becomes of an outcome.
 *
 * @param group of the lines that belong together, or null
 * @param parts what the line proves, is proposed to prove, or falls short of
 * @param rule or null
 * @param explanation or null
 */
record Change(
        UUID line,
        Verdict verdict,
        boolean automatic,
        UUID group,
        List<StoredPart> parts,
        RuleView rule,
        Explanation explanation,
        List<UUID> facts) {

    /** Nothing is known about the line; the engine may look again. */
    static Change unknown(UUID line) {
        return open(line, Verdict.UNMATCHED, null, List.of(), null, null);
    }

    static Change open(
            UUID line, Verdict verdict, UUID group, List<StoredPart> parts, RuleView rule, Explanation explanation) {
        return new Change(line, verdict, true, group, parts, rule, explanation, List.of());
    }

    static Change matched(
            UUID line, UUID group, List<StoredPart> parts, RuleView rule, Explanation explanation, List<UUID> facts) {
        return new Change(line, Verdict.MATCHED, false, group, parts, rule, explanation, facts);
    }
}
