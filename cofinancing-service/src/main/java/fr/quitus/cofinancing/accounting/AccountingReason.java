package fr.quitus.cofinancing.accounting;

import fr.quitus.support.problem.Reason;

/** Why an accounting date is refused. */
enum AccountingReason implements Reason {
    DATE_IN_FUTURE,
    DATES_OUT_OF_ORDER;

    @Override
    public int status() {
        return 422;
    }
}
