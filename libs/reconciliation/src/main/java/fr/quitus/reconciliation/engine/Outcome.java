package fr.quitus.reconciliation.engine;

import java.util.List;

/** What the engine says about one line. A line without any candidate gets none: it is unmatched. */
public sealed interface Outcome {

    /** How many rejected candidates an outcome keeps, the best first. */
    int CANDIDATES_KEPT = 10;

    EvidenceLine line();

    List<Check> why();

    /** Other expected movements that were considered, the best first, at most {@value #CANDIDATES_KEPT}. */
    List<Candidate> candidates();

    /** Reference, amount and direction agree, one candidate and one line, and no name contradicts. */
    record Matched(EvidenceLine line, Expected expected, List<Check> why, List<Candidate> candidates)
            implements Outcome {}

    /** It fits, but not well enough to be confirmed without a person. */
    record Proposed(EvidenceLine line, Expected expected, List<Check> why, List<Candidate> candidates)
            implements Outcome {}

    /** The reference is known; the amount or the direction is another. The best candidate is named. */
    record Mismatched(EvidenceLine line, Expected expected, List<Check> why, List<Candidate> candidates)
            implements Outcome {}

    /** Several expected movements fit the line, or several lines fit the movement: a person decides. */
    record Ambiguous(EvidenceLine line, List<Check> why, List<Candidate> candidates) implements Outcome {}

    /** All that fits has been proved by other lines, which name its reference. */
    record Unmatched(EvidenceLine line, List<Check> why, List<Candidate> candidates) implements Outcome {}
}
