package fr.quitus.reconciliation.mapping;

import fr.quitus.support.problem.Reason;

/** Why a mapping is not stored, or not found. */
public enum MappingReason implements Reason {
    MAPPING_NOT_FOUND(404),
    MAPPING_ALREADY_EXISTS(409),
    MAPPING_ACCOUNT_NOT_DECLARED(422),
    MAPPING_AMOUNT_COLUMNS(400),
    MAPPING_DATE_PATTERN(400),
    MAPPING_SIGNS(400),
    MAPPING_COLUMN_NUMBER(400);

    private final int status;

    MappingReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
