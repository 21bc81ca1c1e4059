package fr.quitus.reconciliation.outcome;

/** What a run over the open lines did. */
public record RunReport(int factsAppended) {}
