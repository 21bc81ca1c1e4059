package fr.quitus.cofinancing.revenueorder;

import fr.quitus.support.problem.Reason;

/** Why a revenue order, or what happens to it, is refused. */
enum RevenueOrderReason implements Reason {
    ORDER_NUMBER_TAKEN(409),
    ORDER_ACCEPTED_ALREADY(409),
    ORDER_CLOSED(409),
    ORDER_HAS_RECEIPTS(409),
    LATER_FACTS_DEPEND(409),
    FACT_REVERSED_ALREADY(409),
    OTHER_AUTHORITY(422),
    ORDER_UNKNOWN(422),
    ORDER_OUTSIDE_FINANCIAL_YEAR(422),
    REDUCTION_BEFORE_ACCEPTANCE(422),
    REDUCTION_ABOVE_ORDER(422),
    RECEIPT_ABOVE_ORDER(422),
    CLEARING_ABOVE_RECEIPTS(422),
    ORDER_NOT_ACCEPTED(422);

    private final int status;

    RevenueOrderReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
