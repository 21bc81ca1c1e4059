package fr.quitus.reconciliation.engine;

import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.rule.Effect;
import fr.quitus.reconciliation.rule.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes outcomes with their reasons. */
final class Verdicts {

    private Verdicts() {}

    /** What a fit means for one of its lines. */
    static Outcome decided(Rule rule, Effect effect, Fit fit, Held held, boolean searchComplete) {
        var line = held.line;
        var why = why(rule, fit, held, searchComplete);
        var parts = parts(fit, held);
        var group = fit.lines().stream()
                .map(member -> member.line.id())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        var others = others(held, fit);
        return effect == Effect.MATCHED
                ? new Outcome.Matched(line, rule, group, parts, why, others)
                : new Outcome.Proposed(line, rule, group, parts, why, others);
    }

    private static List<Part> parts(Fit fit, Held held) {
        if (fit.isSingle()) {
            var expected = fit.links().get(0).slot().expected;
            return List.of(new Part(expected, expected.amount().min(held.line.amount())));
        }
        return fit.hasSeveralLines()
                ? List.of(new Part(fit.links().get(0).slot().expected, held.line.amount()))
                : fit.links().stream()
                        .map(link -> new Part(
                                link.slot().expected, link.slot().expected.amount()))
                        .toList();
    }

    private static List<Check> why(Rule rule, Fit fit, Held held, boolean searchComplete) {
        if (fit.isSingle()) {
            return tolerated(
                    rule,
                    held,
                    Comparison.compare(held.line, fit.links().get(0)).checks());
        }
        var own = fit.hasSeveralLines() ? linkOf(fit, held) : fit.links().get(0);
        var expected = own.slot().expected;
        var why = new ArrayList<Check>();
        why.add(Comparison.reference(held.line, expected, referencesOf(fit, own)));
        why.add(Check.of(Criterion.AMOUNT, sums(expectedOf(fit)), sums(foundIn(fit)), true));
        why.add(Check.of(Criterion.DIRECTION, expected.direction(), held.line.direction(), true));
        why.add(Comparison.counterparty(held.line, expected));
        why.add(Comparison.date(held.line, expected));
        if (!fit.complete()) {
            why.add(Check.of(
                    Criterion.COMPLETE,
                    "all",
                    fit.lines().size() + "/" + fit.links().size(),
                    false));
        }
        if (!searchComplete) {
            why.add(Check.of(Criterion.SEARCH, "all", "some", false));
        }
        return List.copyOf(why);
    }

    /** A difference that the rule allows is said, and is no failure. */
    private static List<Check> tolerated(Rule rule, Held held, List<Check> checks) {
        var tolerance = rule.tolerance();
        return checks.stream()
                .map(check -> check.criterion() == Criterion.AMOUNT && check.differs()
                        ? Check.of(
                                Criterion.AMOUNT,
                                check.expected() + " ± "
                                        + Money.ofMinor(
                                                tolerance.minorUnits(),
                                                held.line.amount().currency()),
                                check.found(),
                                true)
                        : check)
                .toList();
    }

    private static Link linkOf(Fit fit, Held held) {
        return fit.links().get(fit.lines().indexOf(held));
    }

    /** One line that pays several names each of them. */
    private static String referencesOf(Fit fit, Link own) {
        if (own.reference() == null || fit.hasSeveralLines()) {
            return own.reference();
        }
        return fit.links().stream().map(Link::reference).distinct().collect(Collectors.joining(", "));
    }

    private static List<Money> expectedOf(Fit fit) {
        return fit.hasSeveralLines()
                ? List.of(fit.links().get(0).slot().expected.amount())
                : fit.links().stream()
                        .map(link -> link.slot().expected.amount())
                        .toList();
    }

    private static List<Money> foundIn(Fit fit) {
        return fit.lines().stream().map(held -> held.line.amount()).toList();
    }

    private static String sums(List<Money> amounts) {
        if (amounts.size() == 1) {
            return amounts.get(0).toString();
        }
        var sum = amounts.stream().reduce(Money::plus).orElseThrow();
        return amounts.stream().map(Money::toString).collect(Collectors.joining(" + ")) + " = " + sum;
    }

    static Outcome ambiguous(Rule rule, Held held, Criterion criterion, int found) {
        var ranked = ranked(held);
        var why = new ArrayList<>(ranked.get(0).checks());
        why.add(Check.of(criterion, 1, found, false));
        return new Outcome.Ambiguous(held.line, rule, List.copyOf(why), kept(ranked));
    }

    /** No rule held: the reference with another amount, or all that fits is proved by other lines. */
    static Outcome left(Held held) {
        var ranked = ranked(held);
        if (ranked.isEmpty()) {
            return new Outcome.Unmatched(held.line, List.of(), List.of());
        }
        var best = ranked.get(0);
        if (held.hasReference() && !best.isFull()) {
            return new Outcome.Mismatched(held.line, best.expected(), best.checks(), kept(without(ranked, best)));
        }
        return new Outcome.Unmatched(held.line, whyLeft(held, best), kept(ranked));
    }

    private static List<Check> whyLeft(Held held, Candidate best) {
        if (!held.links.stream().allMatch(link -> link.slot().isTaken())) {
            return best.checks();
        }
        var why = new ArrayList<>(best.checks());
        why.add(Check.of(Criterion.ONE_LINE, 1, 2, false));
        return List.copyOf(why);
    }

    /** Of those that only have the name, the ones with another amount are worth a look when no other is left. */
    private static List<Candidate> ranked(Held held) {
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

    private static List<Candidate> others(Held held, Fit fit) {
        if (held.links.size() == 1) {
            return List.of();
        }
        var chosen = new ArrayList<UUID>();
        fit.slots().forEach(slot -> chosen.add(slot.expected.id()));
        return kept(ranked(held).stream()
                .filter(candidate -> !chosen.contains(candidate.expected().id()))
                .toList());
    }

    private static List<Candidate> without(List<Candidate> ranked, Candidate chosen) {
        return ranked.stream()
                .filter(candidate ->
                        !candidate.expected().id().equals(chosen.expected().id()))
                .toList();
    }

    private static List<Candidate> kept(List<Candidate> ranked) {
        return List.copyOf(ranked.subList(0, Math.min(ranked.size(), Outcome.CANDIDATES_KEPT)));
    }
}
