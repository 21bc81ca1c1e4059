package fr.quitus.reconciliation.statement;

/** Which way money goes, seen from the authority's account. */
public enum Direction {
    /** Out of the account. */
    DEBIT,
    /** Into the account. */
    CREDIT;

    /** The other way. */
    public Direction opposite() {
        return this == DEBIT ? CREDIT : DEBIT;
    }

    /** The amount with its sign: a credit is positive. */
    public long signed(long minorUnits) {
        return this == CREDIT ? minorUnits : -minorUnits;
    }
}
