package fr.quitus.reconciliation.engine;

import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.rule.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a fit means for one of its lines. */
record FitGrounds(Rule rule, Fit fit, Held held, boolean searchComplete) implements Grounds {

    @Override
    public UUID group() {
        return fit.lines().stream()
                .map(member -> member.line.id())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    @Override
    public UUID subject() {
        return fit.links().get(0).slot().terms().subject();
    }

    @Override
    public List<Part> parts() {
        if (fit.isSingle()) {
            var expected = fit.links().get(0).slot().expected();
            return List.of(new Part(expected, expected.amount().min(held.line.amount())));
        }
        return fit.hasSeveralLines()
                ? List.of(new Part(fit.links().get(0).slot().expected(), held.line.amount()))
                : fit.links().stream()
                        .map(link -> new Part(
                                link.slot().expected(), link.slot().expected().amount()))
                        .toList();
    }

    @Override
    public List<Check> why() {
        if (fit.isSingle()) {
            return Verdicts.tolerated(
                    rule,
                    held.line,
                    Comparison.compare(held.line, fit.links().get(0)).checks());
        }
        var own = fit.hasSeveralLines() ? linkOfItsOwn() : fit.links().get(0);
        var expected = own.slot().expected();
        var why = new ArrayList<Check>();
        why.add(Comparison.reference(held.line, expected, references(own)));
        why.add(Check.of(Criterion.AMOUNT, sums(expectedAmounts()), sums(foundAmounts()), true));
        why.add(Check.of(Criterion.DIRECTION, expected.direction(), held.line.direction(), true));
        why.addAll(Comparison.party(held.line, expected));
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

    private Link linkOfItsOwn() {
        return fit.links().get(fit.lines().indexOf(held));
    }

    /** One line that pays several names each of them. */
    private String references(Link own) {
        if (!own.hasReference() || fit.hasSeveralLines()) {
            return own.reference();
        }
        return fit.links().stream().map(Link::reference).distinct().collect(Collectors.joining(", "));
    }

    private List<Money> expectedAmounts() {
        return fit.hasSeveralLines()
                ? List.of(fit.links().get(0).slot().expected().amount())
                : fit.links().stream()
                        .map(link -> link.slot().expected().amount())
                        .toList();
    }

    private List<Money> foundAmounts() {
        return fit.lines().stream().map(member -> member.line.amount()).toList();
    }

    private static String sums(List<Money> amounts) {
        if (amounts.size() == 1) {
            return amounts.get(0).toString();
        }
        var sum = amounts.stream().reduce(Money::plus).orElseThrow();
        return amounts.stream().map(Money::toString).collect(Collectors.joining(" + ")) + " = " + sum;
    }

    /** The other expected movements that the line might have proved. */
    @Override
    public List<Candidate> candidates() {
        if (held.links.size() == 1) {
            return List.of();
        }
        var chosen = new ArrayList<UUID>();
        fit.slots().forEach(slot -> chosen.add(slot.id()));
        return Verdicts.kept(Verdicts.ranked(held).stream()
                .filter(candidate -> !chosen.contains(candidate.expected().id()))
                .toList());
    }
}
