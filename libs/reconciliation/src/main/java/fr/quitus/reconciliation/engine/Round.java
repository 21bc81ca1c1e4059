package fr.quitus.reconciliation.engine;

import fr.quitus.reconciliation.rule.Effect;
import fr.quitus.reconciliation.rule.Rule;
import fr.quitus.reconciliation.rule.RuleSet;
import fr.quitus.reconciliation.statement.LineKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One rule over all lines that are still open. */
final class Round {

    private final Rule rule;

    private Round(Rule rule) {
        this.rule = rule;
    }

    /** By all rules in turn: the outcome of every line. */
    static List<Outcome> all(RuleSet rules, List<Held> held) {
        rules.rules().forEach(rule -> of(rule, held));
        return held.stream()
                .map(line -> line.isOpen() ? Verdicts.left(line) : line.outcome())
                .toList();
    }

    private static void of(Rule rule, List<Held> held) {
        var round = new Round(rule);
        if (rule.effect() == Effect.IGNORED) {
            held.stream().filter(Held::isOpen).forEach(round::ignore);
            return;
        }
        var seekers = round.seekers(held);
        for (var line : seekers) {
            if (line.isOpen() && !line.fits().isEmpty()) {
                round.settle(line);
            }
        }
    }

    private void ignore(Held line) {
        if (rule.isAgainstProved()) {
            if (Repetition.holds(rule, line)) {
                var why = new Repetition(line.line, line.retold().first());
                line.decide(new Outcome.Ignored(line.line, rule, why));
            }
        } else if (!line.hasReference() && Ignoring.holds(rule, line.line)) {
            line.decide(new Outcome.Ignored(line.line, rule, Reasons.NONE));
        }
    }

    private List<Held> seekers(List<Held> held) {
        var seekers = new ArrayList<Held>();
        for (var line : held) {
            if (line.isOpen() && covers(line.line)) {
                var fits = fitting(line);
                if (!fits.isEmpty()) {
                    line.fits(fits);
                    seekers.add(line);
                }
            }
        }
        Retold.leaveOut(seekers);
        seekers.forEach(line -> line.fits().forEach(link -> link.slot().claimedBy(line)));
        return seekers;
    }

    private boolean covers(EvidenceLine line) {
        return rule.covers(line.kind(), line.account(), line.direction(), line.bankCode());
    }

    private List<Link> fitting(Held line) {
        if (line.links.size() == 1) {
            return fits(line, line.links.get(0)) ? line.links : List.of();
        }
        return line.links.stream().filter(link -> fits(line, link)).toList();
    }

    private boolean fits(Held line, Link link) {
        return link.isAllowedBy(rule, line.line, line.cents);
    }

    private void settle(Held start) {
        if (isRepeatable(start.line)) {
            repeatable(start);
            return;
        }
        var component = Component.around(start);
        var fits = Fits.of(component, rule);
        if (fits.all().size() == 1) {
            accept(fits.all().get(0), fits.isComplete());
        } else if (!fits.all().isEmpty()) {
            settle(fits);
        }
        component.lines().forEach(line -> line.fits(List.of()));
        component.slots().forEach(Slot::forgetClaimants);
    }

    /** The accountant may say the same of an order again and again. */
    static boolean isRepeatable(EvidenceLine line) {
        return line.kind() == LineKind.ORDER_STATE;
    }

    private void repeatable(Held line) {
        var full = line.fits().stream()
                .filter(link -> link.slot().cents == line.cents)
                .toList();
        if (full.size() == 1) {
            line.decide(Verdicts.decided(rule, rule.effect(), new Fit(List.of(line), full, true), line, true));
        } else if (full.size() > 1) {
            line.decide(Verdicts.ambiguous(rule, line, Criterion.ONE_CANDIDATE, full.size()));
        }
        line.fits().forEach(link -> link.slot().forgetClaimants());
        line.fits(List.of());
    }

    /** A fit holds when no other fit of the component wants any of its lines or movements. */
    private void settle(Fits fits) {
        var wishes = new HashMap<Object, Integer>();
        for (var fit : fits.all()) {
            members(fit).forEach(member -> wishes.merge(member, 1, Integer::sum));
        }
        var disputed = new ArrayList<Fit>();
        for (var fit : fits.all()) {
            if (members(fit).stream().allMatch(member -> wishes.get(member) == 1)) {
                accept(fit, fits.isComplete());
            } else {
                disputed.add(fit);
            }
        }
        dispute(disputed);
    }

    private static Set<Object> members(Fit fit) {
        var members = new HashSet<Object>(fit.lines());
        fit.slots().forEach(members::add);
        return members;
    }

    private void accept(Fit fit, boolean searchComplete) {
        if (fit.links().stream().anyMatch(link -> link.slot().isWanted())) {
            dispute(List.of(fit));
            return;
        }
        boolean certain = searchComplete && fit.complete();
        var effect = certain ? rule.effect() : Effect.PROPOSED;
        for (var line : fit.lines()) {
            line.decide(Verdicts.decided(rule, effect, fit, line, searchComplete));
        }
        for (var slot : fit.slots()) {
            if (effect == Effect.MATCHED) {
                slot.take();
            } else {
                slot.want();
            }
        }
    }

    private void dispute(List<Fit> disputed) {
        Map<Held, Integer> ways = new HashMap<>();
        Map<Slot, Set<Held>> claims = new HashMap<>();
        for (var fit : disputed) {
            fit.lines().forEach(line -> ways.merge(line, 1, Integer::sum));
            fit.slots()
                    .forEach(slot -> claims.computeIfAbsent(slot, absent -> new HashSet<>())
                            .addAll(fit.lines()));
        }
        ways.forEach((line, count) -> line.decide(
                count > 1
                        ? Verdicts.ambiguous(rule, line, Criterion.ONE_CANDIDATE, count)
                        : Verdicts.ambiguous(rule, line, Criterion.ONE_LINE, rivals(line, claims))));
        claims.keySet().forEach(Slot::want);
    }

    private static int rivals(Held line, Map<Slot, Set<Held>> claims) {
        return claims.values().stream()
                .filter(lines -> lines.contains(line))
                .mapToInt(Set::size)
                .map(size -> Math.max(size, 2))
                .max()
                .orElseThrow();
    }
}
