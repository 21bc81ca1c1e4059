package fr.quitus.reconciliation.engine;

import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.rule.Effect;
import fr.quitus.reconciliation.rule.Rule;
import java.util.List;

/** Makes outcomes with their reasons. */
final class Verdicts {

    private Verdicts() {}

    /** What a fit means for one of its lines. */
    static Outcome decided(Rule rule, Effect effect, Fit fit, Held held, boolean searchComplete) {
        var grounds = new FitGrounds(rule, fit, held, searchComplete);
        return effect == Effect.MATCHED
                ? new Outcome.Matched(held.line, rule, grounds)
                : new Outcome.Proposed(held.line, rule, grounds);
    }

    static Outcome ambiguous(Rule rule, Held held, Criterion criterion, int found) {
        return new Outcome.Ambiguous(held.line, rule, new Doubt(held, criterion, found));
    }

    /** No rule held: the reference with another amount, or all that fits is proved by other lines. */
    static Outcome left(Held held) {
        if (held.links.isEmpty()) {
            return new Outcome.Unmatched(held.line, Reasons.NONE);
        }
        if (held.hasReference()) {
            var best = ranked(held).get(0);
            if (!best.isFull()) {
                return new Outcome.Mismatched(held.line, best.expected(), new Leftover(held, true));
            }
        }
        return new Outcome.Unmatched(held.line, new Leftover(held, false));
    }

    /** A difference that the rule allows is said, and is no failure. */
    static List<Check> tolerated(Rule rule, EvidenceLine line, List<Check> checks) {
        return checks.stream()
                .map(check -> check.criterion() == Criterion.AMOUNT && check.differs()
                        ? Check.of(
                                Criterion.AMOUNT, check.expected() + " ± " + tolerance(rule, line), check.found(), true)
                        : check)
                .toList();
    }

    private static Money tolerance(Rule rule, EvidenceLine line) {
        return Money.ofMinor(rule.tolerance().minorUnits(), line.amount().currency());
    }

    /** Of those that only have the name, the ones with another amount are worth a look when no other is left. */
    static List<Candidate> ranked(Held held) {
        var all = held.links.stream()
                .map(link -> Comparison.compare(held.line, link))
                .distinct()
                .sorted(Comparison.ranking(held.line))
                .toList();
        if (held.hasReference()) {
            return all;
        }
        var sameAmount = all.stream()
                .filter(candidate -> candidate.agreesOn(Criterion.AMOUNT))
                .toList();
        return sameAmount.isEmpty() ? all : sameAmount;
    }

    static List<Candidate> kept(List<Candidate> ranked) {
        return List.copyOf(ranked.subList(0, Math.min(ranked.size(), Outcome.CANDIDATES_KEPT)));
    }
}
