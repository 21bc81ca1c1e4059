package fr.quitus.reconciliation.engine;

import java.util.ArrayList;
import java.util.List;

/** Why no rule held for a line that has candidates: the best of them says it. */
record Leftover(Held held, boolean mismatched) implements Reasons {

    @Override
    public List<Check> why() {
        var best = Verdicts.ranked(held).get(0).checks();
        boolean allTaken = held.links.stream().allMatch(link -> link.slot().isTaken());
        if (mismatched || !allTaken) {
            return best;
        }
        var why = new ArrayList<>(best);
        why.add(Check.of(Criterion.ONE_LINE, 1, 2, false));
        return List.copyOf(why);
    }

    /** The best of a mismatch is named already. */
    @Override
    public List<Candidate> candidates() {
        var ranked = Verdicts.ranked(held);
        if (!mismatched) {
            return Verdicts.kept(ranked);
        }
        var best = ranked.get(0).expected().id();
        return Verdicts.kept(ranked.stream()
                .filter(candidate -> !candidate.expected().id().equals(best))
                .toList());
    }
}
