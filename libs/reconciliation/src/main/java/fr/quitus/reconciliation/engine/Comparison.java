package fr.quitus.reconciliation.engine;

import java.util.Comparator;
import java.util.List;

/** Compares a line with an expected movement, criterion by criterion. */
final class Comparison {

    /** The best candidate first: fewest failures, the lighter ones first, then the nearest amount; never by chance. */
    static Comparator<Candidate> ranking(EvidenceLine line) {
        return Comparator.<Candidate>comparingInt(
                        candidate -> candidate.failed().size())
                .thenComparing(Comparator.<Candidate>comparingInt(Comparison::heaviestFailure)
                        .reversed())
                .thenComparingLong(candidate -> distance(candidate, line))
                .thenComparing(candidate -> candidate.expected().label())
                .thenComparing(candidate -> candidate.expected().id());
    }

    private final MatchingRules rules;

    Comparison(MatchingRules rules) {
        this.rules = rules;
    }

    /** @param sharedReference what both name, or null */
    Candidate compare(EvidenceLine line, Expected expected, String sharedReference) {
        return new Candidate(
                expected,
                List.of(
                        reference(line, expected, sharedReference),
                        Check.of(
                                Criterion.AMOUNT,
                                expected.amount(),
                                line.amount(),
                                expected.amount().equals(line.amount())),
                        Check.of(
                                Criterion.DIRECTION,
                                expected.direction(),
                                line.direction(),
                                expected.direction() == line.direction()),
                        counterparty(line, expected),
                        Check.of(
                                Criterion.DATE,
                                expected.issuedOn() + "/" + rules.lastDay(expected),
                                line.bookedOn(),
                                rules.inWindow(expected, line.bookedOn()))));
    }

    private static Check reference(EvidenceLine line, Expected expected, String shared) {
        if (shared != null) {
            return Check.of(Criterion.REFERENCE, shared, shared, true);
        }
        var known = expected.references().stream().sorted().findFirst().orElse(null);
        return Check.notGiven(Criterion.REFERENCE, known, line.endToEnd());
    }

    private static Check counterparty(EvidenceLine line, Expected expected) {
        var name = expected.names().stream().sorted().findFirst().orElse(null);
        if (name == null || line.counterparty() == null || line.counterparty().isBlank()) {
            return Check.notGiven(Criterion.COUNTERPARTY, name, line.counterparty());
        }
        return Check.of(
                Criterion.COUNTERPARTY, name, line.counterparty(), Names.agree(line.counterparty(), expected.names()));
    }

    private static int heaviestFailure(Candidate candidate) {
        return candidate.failed().stream().mapToInt(Enum::ordinal).min().orElse(Integer.MAX_VALUE);
    }

    private static long distance(Candidate candidate, EvidenceLine line) {
        return Math.abs(
                candidate.expected().amount().minorUnits() - line.amount().minorUnits());
    }
}
