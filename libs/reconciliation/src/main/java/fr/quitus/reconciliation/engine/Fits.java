package fr.quitus.reconciliation.engine;

import fr.quitus.reconciliation.rule.Rule;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** All fits of a component by one rule. */
final class Fits {

    private static final Comparator<Link> BY_ID =
            Comparator.comparing(link -> link.slot().id());

    private final Rule rule;
    private final List<Fit> all = new ArrayList<>();
    private boolean complete = true;

    private Fits(Rule rule) {
        this.rule = rule;
    }

    static Fits of(Component component, Rule rule) {
        var fits = new Fits(rule);
        component.lines().forEach(fits::single);
        if (rule.grouping().mostOrders() > 1) {
            component.lines().forEach(fits::severalOrders);
        }
        if (rule.grouping().mostLines() > 1) {
            component.slots().forEach(fits::severalLines);
        }
        return fits;
    }

    List<Fit> all() {
        return all;
    }

    /** Whether the search came to an end: else there may be other fits. */
    boolean isComplete() {
        return complete;
    }

    private void single(Held line) {
        for (var link : line.fits()) {
            if (link.hasAmount(rule, line.cents)) {
                all.add(new Fit(List.of(line), List.of(link), true));
            }
        }
    }

    private void severalOrders(Held line) {
        if (line.fits().size() < 2) {
            return;
        }
        var links = line.fits().stream()
                .filter(link -> link.slot().cents > 0)
                .sorted(BY_ID)
                .toList();
        var cents = links.stream().mapToLong(link -> link.slot().cents).toArray();
        for (var chosen : sums(cents, line.cents, rule.grouping().mostOrders())) {
            var some = chosen.stream().mapToObj(links::get).toList();
            all.add(new Fit(List.of(line), some, some.size() == links.size()));
        }
    }

    private void severalLines(Slot slot) {
        if (slot.claimants().size() < 2) {
            return;
        }
        var lines = slot.claimants().stream()
                .filter(held -> held.cents > 0)
                .sorted(Comparator.comparing(held -> held.line.id()))
                .toList();
        var cents = lines.stream().mapToLong(held -> held.cents).toArray();
        for (var chosen : sums(cents, slot.cents, rule.grouping().mostLines())) {
            var some = chosen.stream().mapToObj(lines::get).toList();
            if (isWithinDays(some)) {
                all.add(new Fit(some, linksTo(slot, some), some.size() == lines.size()));
            }
        }
    }

    private List<BitSet> sums(long[] cents, long sum, int largest) {
        if (cents.length > SubsetSums.MOST_MEMBERS) {
            complete = false;
            return List.of();
        }
        var search = SubsetSums.of(cents, sum, largest);
        complete &= search.isComplete();
        return search.found();
    }

    private boolean isWithinDays(List<Held> lines) {
        var days = lines.stream().map(held -> held.line.bookedOn()).sorted().toList();
        return ChronoUnit.DAYS.between(days.get(0), days.get(days.size() - 1))
                <= rule.grouping().withinDays();
    }

    private static List<Link> linksTo(Slot slot, List<Held> lines) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> lines.get(i).fits().stream()
                        .filter(link -> link.slot().equals(slot))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }
}
