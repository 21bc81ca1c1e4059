package fr.quitus.reconciliation.engine;

import fr.quitus.reconciliation.rule.Rule;
import java.util.List;
import java.util.UUID;

/** What the engine says about one line. A line without any candidate gets none: it is unmatched. */
public sealed interface Outcome {

    /** How many rejected candidates an outcome keeps, the best first. */
    int CANDIDATES_KEPT = 10;

    EvidenceLine line();

    List<Check> why();

    /** Other expected movements that were considered, the best first, at most {@value #CANDIDATES_KEPT}. */
    List<Candidate> candidates();

    /** The rule that decided, or null when none held. */
    default Rule rule() {
        return null;
    }

    /**
     * A rule proves it.
     *
     * @param group the first line of those that belong together; the line itself when it stands alone
     * @param parts one for each expected movement that the line pays, in whole or with other lines of its group
     */
    record Matched(
            EvidenceLine line, Rule rule, UUID group, List<Part> parts, List<Check> why, List<Candidate> candidates)
            implements Outcome {}

    /** It fits, but not well enough to be confirmed without a person. Group and parts as of a match. */
    record Proposed(
            EvidenceLine line, Rule rule, UUID group, List<Part> parts, List<Check> why, List<Candidate> candidates)
            implements Outcome {}

    /** The reference is known; the amount or the direction is another. The best candidate is named. */
    record Mismatched(EvidenceLine line, Expected expected, List<Check> why, List<Candidate> candidates)
            implements Outcome {}

    /** Several expected movements fit the line, or several lines fit the movement: a person decides. */
    record Ambiguous(EvidenceLine line, Rule rule, List<Check> why, List<Candidate> candidates) implements Outcome {}

    /** All that fits has been proved by other lines with stronger evidence. */
    record Unmatched(EvidenceLine line, List<Check> why, List<Candidate> candidates) implements Outcome {}

    /** A rule says that nobody has to care. */
    record Ignored(EvidenceLine line, Rule rule) implements Outcome {

        @Override
        public List<Check> why() {
            return List.of();
        }

        @Override
        public List<Candidate> candidates() {
            return List.of();
        }
    }
}
