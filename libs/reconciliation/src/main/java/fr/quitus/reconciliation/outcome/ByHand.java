package fr.quitus.reconciliation.outcome;

import fr.quitus.ledger.Money;
import fr.quitus.reconciliation.engine.Expected;
import fr.quitus.reconciliation.engine.Movements;
import fr.quitus.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Checks what a person wants to match by hand: amounts add up, and every movement is expected. */
@ApplicationScoped
class ByHand {

    /** A line, a movement, and how much. */
    record Link(StoredOutcome outcome, Expected expected, Money amount) {

        /** The whole line pays all that is expected. */
        static Link whole(StoredOutcome outcome, Expected expected) {
            requireFit(outcome, expected);
            var amount = outcome.line().amount();
            if (!expected.amount().equals(amount)) {
                throw new Refusal(
                                OutcomeReason.EXPECTED_AMOUNT_DIFFERS,
                                amount.toString(),
                                expected.amount().toString())
                        .at("expected", expected.id());
            }
            return new Link(outcome, expected, amount);
        }

        /** The whole line pays less than is expected; the rest stays expected. */
        static Link part(StoredOutcome outcome, Expected expected) {
            requireFit(outcome, expected);
            var amount = outcome.line().amount();
            if (!expected.amount().isMoreThan(amount)) {
                throw new Refusal(OutcomeReason.NOT_A_PART, amount, expected.amount()).at("expected", expected.id());
            }
            return new Link(outcome, expected, amount);
        }
    }

    private final Movements movements;

    ByHand(Movements movements) {
        this.movements = movements;
    }

    /** A movement that is expected now, of the kind that the line can prove. */
    Expected open(StoredOutcome outcome, UUID expected) {
        return movements.open(outcome.line().kind(), List.of(expected)).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(OutcomeReason.EXPECTED_NOT_OPEN, expected).at("expected", expected));
    }

    List<Link> links(NewMatch request, Map<UUID, StoredOutcome> lines) {
        var asked = request.parts().stream().map(NewMatch.NewPart::expected).toList();
        var open = openFor(lines, asked);
        var links = new ArrayList<Link>();
        for (int i = 0; i < request.parts().size(); i++) {
            var part = request.parts().get(i);
            var field = "parts[" + i + "]";
            var line = lines.get(part.line());
            if (line == null) {
                throw new Refusal(OutcomeReason.LINE_NOT_LISTED, part.line()).at(field + ".line", part.line());
            }
            var expected = open.get(part.expected());
            if (expected == null) {
                throw new Refusal(OutcomeReason.EXPECTED_NOT_OPEN, part.expected())
                        .at(field + ".expected", part.expected());
            }
            requireFit(line, expected);
            if (!part.amount().isPositive()) {
                throw new Refusal(OutcomeReason.PART_NOT_POSITIVE, part.amount()).at(field + ".amount", part.amount());
            }
            links.add(new Link(line, expected, part.amount()));
        }
        requireWholeLines(links, lines);
        requireAtMostExpected(links);
        return links;
    }

    private Map<UUID, Expected> openFor(Map<UUID, StoredOutcome> lines, List<UUID> asked) {
        var open = new HashMap<UUID, Expected>();
        lines.values().stream()
                .map(outcome -> outcome.line().kind())
                .distinct()
                .flatMap(kind -> movements.open(kind, asked).stream())
                .forEach(expected -> open.put(expected.id(), expected));
        return open;
    }

    private static void requireWholeLines(List<Link> links, Map<UUID, StoredOutcome> lines) {
        for (var line : lines.values()) {
            var sum = links.stream()
                    .filter(link -> link.outcome().equals(line))
                    .map(Link::amount)
                    .reduce(Money.zero(line.line().amount().currency()), Money::plus);
            if (!sum.equals(line.line().amount())) {
                throw new Refusal(
                                OutcomeReason.PARTS_NOT_THE_LINE,
                                sum,
                                line.line().amount())
                        .at("parts", line.line().id());
            }
        }
    }

    private static void requireAtMostExpected(List<Link> links) {
        var sums = new LinkedHashMap<Expected, Money>();
        links.forEach(link -> sums.merge(link.expected(), link.amount(), Money::plus));
        sums.forEach((expected, sum) -> {
            if (sum.isMoreThan(expected.amount())) {
                throw new Refusal(OutcomeReason.PARTS_ABOVE_EXPECTED, sum, expected.amount())
                        .at("parts", expected.id());
            }
        });
    }

    /** A person may overrule a name or a date, not what the line is: its kind, its direction. */
    private static void requireFit(StoredOutcome outcome, Expected expected) {
        var line = outcome.line();
        if (expected.kind() != line.kind()
                || expected.direction() != line.direction()
                || expected.returned() != line.returned()) {
            throw new Refusal(OutcomeReason.EXPECTED_OF_ANOTHER_KIND, line.kind() + " " + line.direction())
                    .at("expected", expected.id());
        }
    }
}
