package fr.quitus.reconciliation.outcome;

import fr.quitus.reconciliation.engine.Candidate;
import fr.quitus.reconciliation.engine.Check;
import fr.quitus.reconciliation.engine.Criterion;
import java.util.List;

/**
 * Another expected movement that was considered, as stored.
 *
 * @param against the comparisons that speak against it; null in what was stored before they were kept
 */
record StoredCandidate(ExpectedView expected, List<Criterion> failed, List<Check> against) {

    static StoredCandidate of(Candidate candidate) {
        var failed = candidate.failed();
        return new StoredCandidate(
                ExpectedView.of(candidate.expected()),
                failed,
                candidate.checks().stream()
                        .filter(check -> failed.contains(check.criterion()))
                        .toList());
    }
}
