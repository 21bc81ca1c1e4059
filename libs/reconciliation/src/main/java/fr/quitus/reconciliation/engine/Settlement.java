package fr.quitus.reconciliation.engine;

/** How an expected movement may be settled (PES Retour v2, OrgEma). */
public enum Settlement {
    /** Only by money that moves. */
    MONEY,
    /** Only against another order or receipt: no money moves. */
    OFFSET,
    /** Either way. */
    EITHER;

    boolean allows(EvidenceLine line) {
        return this == EITHER || (this == OFFSET) == line.isOffset();
    }
}
