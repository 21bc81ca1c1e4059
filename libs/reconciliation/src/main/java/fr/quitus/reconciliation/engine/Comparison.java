package fr.quitus.reconciliation.engine;

import fr.quitus.reconciliation.rule.PartyCheck;
import fr.quitus.reconciliation.rule.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Compares a line with an expected movement, criterion by criterion. */
final class Comparison {

    private Comparison() {}

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

    static Candidate compare(EvidenceLine line, Link link) {
        var expected = link.slot().expected();
        var checks = new ArrayList<Check>();
        checks.add(reference(line, expected, link.reference()));
        boolean sameAmount = expected.amount().equals(line.amount());
        checks.add(Check.of(Criterion.AMOUNT, expected.amount(), line.amount(), sameAmount));
        boolean sameDirection = expected.direction() == line.direction();
        checks.add(Check.of(Criterion.DIRECTION, expected.direction(), line.direction(), sameDirection));
        checks.addAll(party(line, expected));
        checks.add(date(line, expected));
        if (link.barred()) {
            checks.add(Check.of(Criterion.NOT_UNDONE, "never", "undone", false));
        }
        return new Candidate(expected, checks);
    }

    static Check reference(EvidenceLine line, Expected expected, String shared) {
        if (shared != null) {
            return Check.of(Criterion.REFERENCE, shared, shared, true);
        }
        var known = expected.references().stream().sorted().findFirst().orElse(null);
        return Check.notGiven(Criterion.REFERENCE, known, line.endToEnd());
    }

    /** Its name, and its account where one is known. */
    static List<Check> party(EvidenceLine line, Expected expected) {
        if (expected.accounts().isEmpty()) {
            return List.of(counterparty(line, expected));
        }
        var known = expected.accounts().stream().sorted().collect(Collectors.joining(", "));
        var found = line.counterpartyAccount();
        return List.of(
                counterparty(line, expected),
                found == null
                        ? Check.notGiven(Criterion.ACCOUNT, known, null)
                        : Check.of(
                                Criterion.ACCOUNT,
                                known,
                                found,
                                expected.accounts().contains(found)));
    }

    private static Check counterparty(EvidenceLine line, Expected expected) {
        var name = expected.names().stream().sorted().findFirst().orElse(null);
        if (name == null || !givesName(line)) {
            return Check.notGiven(Criterion.COUNTERPARTY, name, line.counterparty());
        }
        if (Names.agree(line.counterparty(), expected.names())) {
            return Check.of(Criterion.COUNTERPARTY, name, line.counterparty(), true);
        }
        var alias = Names.agreeing(line.counterparty(), expected.aliases());
        return Check.of(
                Criterion.COUNTERPARTY,
                alias.map(known -> name + " = " + known).orElse(name),
                line.counterparty(),
                alias.isPresent());
    }

    /** Late is no failure: only money before it could be expected is. */
    static Check date(EvidenceLine line, Expected expected) {
        return Check.of(
                Criterion.DATE,
                expected.issuedOn() + "/" + expected.expectedBy(),
                line.bookedOn(),
                !line.bookedOn().isBefore(expected.issuedOn()));
    }

    static boolean isInWindow(Rule rule, Terms expected, EvidenceLine line) {
        return rule.dateWindow() == null
                || rule.dateWindow().contains(expected.issuedOn(), expected.expectedBy(), line.bookedOn());
    }

    static boolean allows(PartyCheck check, Party party, EvidenceLine line) {
        if (check == PartyCheck.ANY) {
            return true;
        }
        return switch (party.agreesOnAccount(line.counterpartyAccount())) {
            case AGREES -> true;
            case DIFFERS -> false;
            case NOT_GIVEN -> allowsName(check, party, line);
        };
    }

    private static boolean allowsName(PartyCheck check, Party party, EvidenceLine line) {
        if (!party.isNamed() || !givesName(line)) {
            return check == PartyCheck.NOT_CONTRADICTED;
        }
        return check != PartyCheck.SAME_ACCOUNT && party.agrees(line.counterparty());
    }

    private static boolean givesName(EvidenceLine line) {
        return line.counterparty() != null && !line.counterparty().isBlank();
    }

    private static int heaviestFailure(Candidate candidate) {
        return candidate.failed().stream().mapToInt(Enum::ordinal).min().orElse(Integer.MAX_VALUE);
    }

    private static long distance(Candidate candidate, EvidenceLine line) {
        return Math.abs(
                candidate.expected().amount().minorUnits() - line.amount().minorUnits());
    }
}
