package fr.quitus.reconciliation.outcome;

import fr.quitus.reconciliation.rule.Rule;

/** The rule that decided, in the version that it then had. */
public record RuleView(String name, int version) {

    /** The view of a rule; of none, null. */
    static RuleView of(Rule rule) {
        return rule == null ? null : new RuleView(rule.name(), rule.version());
    }
}
