package fr.quitus.reconciliation.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * Why a line is ambiguous.
 *
 * @param criterion of which there should be one
 * @param found how many there are
 */
record Doubt(Held held, Criterion criterion, int found) implements Reasons {

    @Override
    public List<Check> why() {
        var why = new ArrayList<>(Verdicts.ranked(held).get(0).checks());
        why.add(Check.of(criterion, 1, found, false));
        return List.copyOf(why);
    }

    @Override
    public List<Candidate> candidates() {
        return Verdicts.kept(Verdicts.ranked(held));
    }
}
