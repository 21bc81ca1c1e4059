package fr.quitus.ledger;

import jakarta.enterprise.context.ApplicationScoped;

/** Recomputes a subject's chain and totals from its facts and names the first thing that does not hold. */
@ApplicationScoped
public class Verifier {

    private final FactRepository facts;
    private final DayTotals days;

    Verifier(FactRepository facts, DayTotals days) {
        this.facts = facts;
        this.days = days;
    }

    /** Needs a transaction, and the subject locked: facts are read as a stream, and none may be added meanwhile. */
    public Verification verify(Subject subject, FactKind[] kinds) {
        var walk = new ChainWalk(kinds);
        try (var chain = facts.chain(subject.id())) {
            var iterator = chain.iterator();
            while (iterator.hasNext() && walk.holds()) {
                var fact = iterator.next();
                walk.step(fact);
                facts.forget(fact);
            }
        }
        return walk.conclude(subject, days.all(subject.id()));
    }
}
