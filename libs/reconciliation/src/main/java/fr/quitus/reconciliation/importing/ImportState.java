package fr.quitus.reconciliation.importing;

/** How far an import in the background has come. */
public enum ImportState {
    WAITING,
    /** Its lines are being stored; nobody sees them yet. */
    STORING,
    /** Its lines are there, all of them, and are being matched. */
    MATCHING,
    DONE,
    CANCELLED,
    FAILED
}
