package fr.quitus.reconciliation.outcome;

import fr.quitus.reconciliation.engine.Candidate;
import fr.quitus.reconciliation.engine.Criterion;
import java.util.List;

/** Another expected movement that was considered, and what speaks against it. */
public record CandidateView(ExpectedView expected, List<Criterion> failed) {

    static CandidateView of(Candidate candidate) {
        return new CandidateView(ExpectedView.of(candidate.expected()), candidate.failed());
    }
}
