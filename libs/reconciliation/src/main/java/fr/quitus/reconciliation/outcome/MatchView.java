package fr.quitus.reconciliation.outcome;

import java.util.List;
import java.util.UUID;

/** Lines that were matched together. */
public record MatchView(UUID group, List<LineOutcomeView> lines) {}
