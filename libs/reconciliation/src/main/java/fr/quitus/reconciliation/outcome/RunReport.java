package fr.quitus.reconciliation.outcome;

/**
 * What a run over the open lines did.
 *
 * @param leftToBackground whether a matching was on already: then it looks at the lines once more, and this run has
 *     done nothing itself
 */
public record RunReport(int factsAppended, boolean leftToBackground) {}
