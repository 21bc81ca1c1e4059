package fr.quitus.reconciliation.statement;

/** Why a file is refused. The names are stable: clients branch on them. */
public enum Fault {
    EMPTY_FILE,
    UNKNOWN_FORMAT,
    WRONG_ENCODING,
    TRUNCATED,
    RECORD_LENGTH,
    MALFORMED_RECORD,
    MALFORMED_XML,
    XML_NOT_ALLOWED,
    TOO_DEEP,
    TOO_LARGE,
    INVALID_AMOUNT,
    TOO_MANY_DECIMALS,
    INVALID_DATE,
    INVALID_VALUE,
    MISSING_ELEMENT,
    BALANCE_MISMATCH,
    CURRENCY_MIXED,
    ACCOUNT_MIXED,
    CONTROL_TOTAL_MISMATCH,
    MOVEMENT_WITHOUT_STATEMENT,
    COMPLEMENT_WITHOUT_MOVEMENT
}
