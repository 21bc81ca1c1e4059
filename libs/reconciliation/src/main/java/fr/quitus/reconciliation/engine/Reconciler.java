package fr.quitus.reconciliation.engine;

import fr.quitus.reconciliation.statement.LineKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Lines and expected movements in, outcomes out: the same whatever the order of either.
 *
 * <p>Lines are shown one by one; only those with a candidate are kept, so that a file of a million lines that nobody
 * expects needs no memory. Give it lines of one kind at a time. Not for several threads.
 */
public final class Reconciler {

    /** A line and what it may prove; by reference, or else by amount and date alone. */
    private record Held(EvidenceLine line, boolean byReference, List<Candidate> candidates) {

        List<Candidate> full() {
            return candidates.stream().filter(Candidate::isFull).toList();
        }
    }

    private final ExpectedIndex index;
    private final Comparison comparison;
    private final MatchingRules rules;
    private final List<Held> held = new ArrayList<>();
    private final Map<UUID, Integer> claims = new HashMap<>();

    /** @param expecteds what a line may prove now */
    public Reconciler(Collection<Expected> expecteds, MatchingRules rules) {
        this.index = new ExpectedIndex(expecteds);
        this.comparison = new Comparison(rules);
        this.rules = rules;
    }

    /**
     * Shows one line.
     *
     * @return whether it has a candidate: then its outcome comes with {@link #conclude()}; else it is unmatched
     */
    public boolean consider(EvidenceLine line) {
        var shared = index.sharingReference(line);
        if (!shared.isEmpty()) {
            var candidates = new ArrayList<Candidate>();
            shared.forEach((expected, reference) -> candidates.add(comparison.compare(line, expected, reference)));
            hold(new Held(line, true, candidates));
            return true;
        }
        return considerByAmount(line);
    }

    /** Only money at a bank: a PES line names its order, and the key of another order is not silence. */
    private boolean considerByAmount(EvidenceLine line) {
        if (line.kind() != LineKind.MOVEMENT || line.amount().isZero()) {
            return false;
        }
        var candidates = index.withSameAmount(line).stream()
                .filter(expected -> rules.inWindow(expected, line.bookedOn()))
                .map(expected -> comparison.compare(line, expected, null))
                .toList();
        if (!candidates.isEmpty()) {
            hold(new Held(line.withoutTexts(), false, candidates));
        }
        return !candidates.isEmpty();
    }

    private void hold(Held line) {
        held.add(line);
        line.full().forEach(candidate -> claims.merge(candidate.expected().id(), 1, Integer::sum));
    }

    /** The outcome of every line that has a candidate, by subject, then accounting date: the order to write in. */
    public List<Outcome> conclude() {
        var outcomes = new ArrayList<Outcome>();
        var taken = new HashSet<UUID>();
        for (var line : held) {
            if (line.byReference()) {
                var outcome = byReference(line);
                outcomes.add(outcome);
                if (outcome instanceof Outcome.Matched matched) {
                    taken.add(matched.expected().id());
                }
            }
        }
        outcomes.addAll(byAmount(taken));
        outcomes.sort(Comparator.comparing(Reconciler::subjectOf)
                .thenComparing(outcome -> outcome.line().bookedOn())
                .thenComparing(outcome -> outcome.line().id()));
        return outcomes;
    }

    private Outcome byReference(Held line) {
        var ranked = ranked(line, line.candidates());
        var full = line.full();
        var best = ranked.get(0);
        if (full.isEmpty()) {
            return new Outcome.Mismatched(line.line(), best.expected(), best.checks(), others(ranked, best));
        }
        if (full.size() > 1) {
            return ambiguous(line, ranked, Criterion.ONE_CANDIDATE, full.size());
        }
        var fits = full.get(0);
        int lines = claims.get(fits.expected().id());
        if (lines > 1 && line.line().kind() != LineKind.ORDER_STATE) {
            return ambiguous(line, ranked, Criterion.ONE_LINE, lines);
        }
        return fits.differsOn(Criterion.COUNTERPARTY)
                ? new Outcome.Proposed(line.line(), fits.expected(), fits.checks(), others(ranked, fits))
                : new Outcome.Matched(line.line(), fits.expected(), fits.checks(), others(ranked, fits));
    }

    /** What a reference proves is no longer to be had; what references dispute counts as wished for. */
    private List<Outcome> byAmount(Set<UUID> taken) {
        var weak = held.stream().filter(line -> !line.byReference()).toList();
        var wishes = new HashMap<>(claims);
        weak.forEach(line -> line.candidates()
                .forEach(candidate -> wishes.merge(candidate.expected().id(), 1, Integer::sum)));
        return weak.stream().map(line -> byAmount(line, taken, wishes)).toList();
    }

    private static Outcome byAmount(Held line, Set<UUID> taken, Map<UUID, Integer> wishes) {
        var ranked = ranked(line, line.candidates());
        var free = ranked.stream()
                .filter(candidate -> !taken.contains(candidate.expected().id()))
                .toList();
        if (free.isEmpty()) {
            return new Outcome.Unmatched(line.line(), ranked.get(0).checks(), kept(ranked));
        }
        var best = free.get(0);
        if (free.size() > 1) {
            return ambiguous(line, free, Criterion.ONE_CANDIDATE, free.size());
        }
        int lines = wishes.get(best.expected().id());
        return lines > 1
                ? ambiguous(line, free, Criterion.ONE_LINE, lines)
                : new Outcome.Proposed(line.line(), best.expected(), best.checks(), others(ranked, best));
    }

    private static Outcome ambiguous(Held line, List<Candidate> ranked, Criterion criterion, int found) {
        var why = new ArrayList<>(ranked.get(0).checks());
        why.add(Check.of(criterion, 1, found, false));
        return new Outcome.Ambiguous(line.line(), List.copyOf(why), kept(ranked));
    }

    private static List<Candidate> ranked(Held line, List<Candidate> candidates) {
        return candidates.stream().sorted(Comparison.ranking(line.line())).toList();
    }

    private static List<Candidate> others(List<Candidate> ranked, Candidate chosen) {
        return kept(
                ranked.stream().filter(candidate -> !candidate.equals(chosen)).toList());
    }

    private static List<Candidate> kept(List<Candidate> ranked) {
        return List.copyOf(ranked.subList(0, Math.min(ranked.size(), Outcome.CANDIDATES_KEPT)));
    }

    private static UUID subjectOf(Outcome outcome) {
        if (outcome instanceof Outcome.Matched matched) {
            return matched.expected().subject();
        }
        return outcome.line().id();
    }
}
