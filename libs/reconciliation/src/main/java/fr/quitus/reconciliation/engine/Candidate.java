package fr.quitus.reconciliation.engine;

import java.util.List;

/** An expected movement that was considered for a line, with every comparison. */
public record Candidate(Expected expected, List<Check> checks) {

    public Candidate {
        checks = List.copyOf(checks);
    }

    /** The criteria that speak against it: those that differ, and a reference that is not given. */
    public List<Criterion> failed() {
        return checks.stream()
                .filter(check -> check.differs()
                        || (check.criterion() == Criterion.REFERENCE && check.verdict() == Check.Agreement.NOT_GIVEN))
                .map(Check::criterion)
                .toList();
    }

    boolean agreesOn(Criterion criterion) {
        return checks.stream()
                .anyMatch(check -> check.criterion() == criterion && check.verdict() == Check.Agreement.AGREES);
    }

    boolean differsOn(Criterion criterion) {
        return checks.stream().anyMatch(check -> check.criterion() == criterion && check.differs());
    }

    /** Same reference, amount and direction. */
    boolean isFull() {
        return agreesOn(Criterion.REFERENCE) && agreesOn(Criterion.AMOUNT) && agreesOn(Criterion.DIRECTION);
    }
}
