package fr.quitus.reconciliation.statement;

/** How much a PES Retour flow holds. */
public record PesCounts(long slips, long pieces, long payments) {}
