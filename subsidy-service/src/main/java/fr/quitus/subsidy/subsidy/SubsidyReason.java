package fr.quitus.subsidy.subsidy;

import fr.quitus.support.problem.Reason;

/** Why a request about subsidies is refused. */
public enum SubsidyReason implements Reason {
    SUBSIDY_NOT_FOUND(404),
    DELIBERATION_ALREADY_RECORDED(409),
    AWARD_BELOW_ORDERED(422),
    SCHEDULE_IS_NOT_THE_AWARD(422),
    SCHEDULE_REQUIRED(422),
    INSTALMENT_BELOW_ORDERED(422),
    ALREADY_PUBLISHED(409),
    ALREADY_AGREED(409);

    private final int status;

    SubsidyReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
