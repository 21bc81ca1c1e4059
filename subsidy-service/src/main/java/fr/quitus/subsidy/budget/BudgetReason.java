package fr.quitus.subsidy.budget;

import fr.quitus.support.problem.Reason;

/** Why a request about budget lines is refused. */
enum BudgetReason implements Reason {
    BUDGET_LINE_NOT_FOUND(404),
    OTHER_AUTHORITY(422),
    BUDGET_LINE_ALREADY_OPEN(409),
    CREDITS_BELOW_USED(422),
    ABOVE_CREDITS(422);

    private final int status;

    BudgetReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
