package fr.quitus.support.accounting;

import fr.quitus.support.problem.Reason;

/** Why a date is refused. */
enum DateReason implements Reason {
    DATE_IN_FUTURE,
    DATES_OUT_OF_ORDER;

    @Override
    public int status() {
        return 422;
    }
}
