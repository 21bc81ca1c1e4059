package fr.quitus.subsidy.paymentorder;

import fr.quitus.support.problem.Reason;

/** Why a request about payment orders is refused. */
enum OrderReason implements Reason {
    PAYMENT_ORDER_NOT_FOUND(404),
    NOT_ENFORCEABLE(422),
    AGREEMENT_REQUIRED(422),
    AGREEMENT_NOT_SIGNED_YET(422),
    ABOVE_AWARD(422),
    INSTALMENT_REQUIRED(422),
    INSTALMENT_NOT_OF_SUBSIDY(422),
    ABOVE_INSTALMENT(422),
    OUTSIDE_FINANCIAL_YEAR(422),
    NUMBER_TAKEN(409),
    STATE_DOES_NOT_ALLOW(409),
    ABOVE_PAYABLE(422),
    ABOVE_PAID(422),
    ABOVE_CLEARED(422),
    ABOVE_UNPAID(422),
    LATER_FACTS_DEPEND(409);

    private final int status;

    OrderReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
