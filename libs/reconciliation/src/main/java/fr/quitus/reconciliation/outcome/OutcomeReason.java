package fr.quitus.reconciliation.outcome;

import fr.quitus.support.problem.Reason;

/** Why a decision about a line is refused. */
public enum OutcomeReason implements Reason {
    OUTCOME_NOT_FOUND(404),
    OUTCOME_NOT_PROPOSED(409),
    OUTCOME_NOT_WAITING(409),
    OUTCOME_NOT_MATCHED(409),
    EXPECTED_NOT_OPEN(409),
    EXPECTED_OF_ANOTHER_KIND(422),
    EXPECTED_AMOUNT_DIFFERS(422),
    NOT_A_PART(422),
    IGNORING_NEEDS_WORDS(400),
    LINE_NOT_LISTED(422),
    PART_NOT_POSITIVE(422),
    PARTS_NOT_THE_LINE(422),
    PARTS_ABOVE_EXPECTED(422);

    private final int status;

    OutcomeReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
