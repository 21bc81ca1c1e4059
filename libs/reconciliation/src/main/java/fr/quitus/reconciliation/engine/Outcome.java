package fr.quitus.reconciliation.engine;

import fr.quitus.reconciliation.rule.Rule;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * What the engine says about one line. A line without any candidate gets none: it is unmatched. Reasons are worked out
 * each time they are asked for.
 */
public sealed interface Outcome {

    /** How many rejected candidates an outcome keeps, the best first. */
    int CANDIDATES_KEPT = 10;

    /** By subject, then accounting date: the order to write facts in. */
    Comparator<Outcome> IN_WRITING_ORDER = Comparator.comparing(Outcome::subjectOf)
            .thenComparing(outcome -> outcome.line().bookedOn())
            .thenComparing(outcome -> outcome.line().id());

    EvidenceLine line();

    Reasons reasons();

    default List<Check> why() {
        return reasons().why();
    }

    /** Other expected movements that were considered, the best first, at most {@value #CANDIDATES_KEPT}. */
    default List<Candidate> candidates() {
        return reasons().candidates();
    }

    /** The rule that decided, or null when none held. */
    default Rule rule() {
        return null;
    }

    private static UUID subjectOf(Outcome outcome) {
        return outcome instanceof Matched matched
                ? matched.grounds().subject()
                : outcome.line().id();
    }

    /** A rule proves it. */
    record Matched(EvidenceLine line, Rule rule, Grounds grounds) implements Outcome {

        /** The first line of those that belong together; the line itself when it stands alone. */
        public UUID group() {
            return grounds.group();
        }

        /** One for each expected movement that the line pays, in whole or with other lines of its group. */
        public List<Part> parts() {
            return grounds.parts();
        }

        @Override
        public Reasons reasons() {
            return grounds;
        }
    }

    /** It fits, but not well enough to be confirmed without a person. Group and parts as of a match. */
    record Proposed(EvidenceLine line, Rule rule, Grounds grounds) implements Outcome {

        public UUID group() {
            return grounds.group();
        }

        public List<Part> parts() {
            return grounds.parts();
        }

        @Override
        public Reasons reasons() {
            return grounds;
        }
    }

    /** The reference is known; the amount or the direction is another. The best candidate is named. */
    record Mismatched(EvidenceLine line, Expected expected, Reasons reasons) implements Outcome {}

    /** Several expected movements fit the line, or several lines fit the movement: a person decides. */
    record Ambiguous(EvidenceLine line, Rule rule, Reasons reasons) implements Outcome {}

    /** All that fits has been proved by other lines with stronger evidence. */
    record Unmatched(EvidenceLine line, Reasons reasons) implements Outcome {}

    /** A rule says that nobody has to care. */
    record Ignored(EvidenceLine line, Rule rule, Reasons reasons) implements Outcome {}
}
