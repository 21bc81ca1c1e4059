package fr.quitus.reconciliation.ruleset;

import fr.quitus.support.problem.Reason;

/** Why a rule or a set of rules is not taken, or not found. */
public enum RuleReason implements Reason {
    RULE_NOT_FOUND(404),
    RULE_SET_NOT_FOUND(404),
    RULE_NAME_INVALID(400),
    RULE_PATTERN_INVALID(400),
    RULE_TOLERANCE_OUT_OF_BOUNDS(400),
    RULE_AGAINST_PROVED_INVALID(400),
    RULE_TWICE(422),
    RULE_PRIORITY_TWICE(422),
    RULE_UNKNOWN(422);

    private final int status;

    RuleReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
