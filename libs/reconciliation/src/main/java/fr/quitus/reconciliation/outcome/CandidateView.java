package fr.quitus.reconciliation.outcome;

import fr.quitus.reconciliation.engine.Criterion;
import java.util.List;

/**
 * Another expected movement that was considered.
 *
 * @param failed the criteria that speak against it, the weightiest first
 * @param against the same criteria, each with what was expected and what was found
 */
public record CandidateView(ExpectedView expected, List<Criterion> failed, List<CheckView> against) {}
