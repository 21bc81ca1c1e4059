package fr.quitus.reconciliation.engine;

import fr.quitus.reconciliation.rule.Effect;
import fr.quitus.reconciliation.rule.Rule;
import fr.quitus.reconciliation.rule.RuleSet;
import java.util.BitSet;
import java.util.List;

/** Shows lines what is expected, some at a time, and hands on those that may prove any of it, or that a rule may ignore. */
final class Sighting {

    /** Keeps a line with what was found for it. */
    interface Keeper {

        /** What was found is good until the next line. */
        void keep(EvidenceLine line, Found found);
    }

    private final Links links;
    private final List<Rule> ignoring;
    private final History history;
    private final Keeper keeper;

    Sighting(ExpectedIndex index, RuleSet rules, History history, Keeper keeper) {
        this.links = new Links(index, rules, history);
        this.ignoring = rules.rules().stream()
                .filter(rule -> rule.effect() == Effect.IGNORED && !rule.isAgainstProved())
                .toList();
        this.history = history;
        this.keeper = keeper;
    }

    /** The places of those that were handed on. */
    BitSet of(List<EvidenceLine> lines) {
        var concerned = new BitSet(lines.size());
        for (int from = 0; from < lines.size(); from += LookAhead.TOGETHER) {
            var together = lines.subList(from, Math.min(lines.size(), from + LookAhead.TOGETHER));
            links.lookAhead(together);
            for (int i = 0; i < together.size(); i++) {
                concerned.set(from + i, isConcerned(together.get(i), i));
            }
        }
        return concerned;
    }

    private boolean isConcerned(EvidenceLine line, int place) {
        var found = links.of(line, place);
        if (found.isEmpty() && !isPutAside(line)) {
            return false;
        }
        found.markSlots();
        keeper.keep(needed(line, found), found);
        return true;
    }

    private boolean isPutAside(EvidenceLine line) {
        return history.retold(line.id()).isRepetition()
                || ignoring.stream().anyMatch(rule -> Ignoring.holds(rule, line));
    }

    /** The texts of a line that names nothing are long, many, and of no use unless a rule may put it aside by them. */
    private EvidenceLine needed(EvidenceLine line, Found found) {
        boolean isNeeded = found.hasReference()
                || !ignoring.isEmpty()
                || history.retold(line.id()).isRepetition();
        return isNeeded ? line : line.withoutTexts();
    }
}
