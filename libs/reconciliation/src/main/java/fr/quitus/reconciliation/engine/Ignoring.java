package fr.quitus.reconciliation.engine;

import fr.quitus.reconciliation.rule.Effect;
import fr.quitus.reconciliation.rule.Rule;

/** Whether a rule puts a line aside for what it is: by its scope, and by its text when the rule has a pattern. */
final class Ignoring {

    private Ignoring() {}

    static boolean holds(Rule rule, EvidenceLine line) {
        return rule.effect() == Effect.IGNORED
                && !rule.isAgainstProved()
                && rule.covers(line.kind(), line.account(), line.direction(), line.bankCode())
                && (rule.exact() == null
                        || rule.exact().pattern() == null
                        || !rule.exact().pattern().in(line.text()).isEmpty());
    }
}
