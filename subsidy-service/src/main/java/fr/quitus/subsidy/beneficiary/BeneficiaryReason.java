package fr.quitus.subsidy.beneficiary;

import fr.quitus.support.problem.Reason;

/** Why a request about beneficiaries is refused. */
enum BeneficiaryReason implements Reason {
    BENEFICIARY_NOT_FOUND(404),
    IDENTIFIER_REQUIRED(400),
    BENEFICIARY_ALREADY_REGISTERED(409);

    private final int status;

    BeneficiaryReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
