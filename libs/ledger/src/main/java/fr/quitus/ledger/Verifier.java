package fr.quitus.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Recomputes a subject's chain and totals from its facts and names the first thing that does not hold. */
@ApplicationScoped
public class Verifier {

    private final FactRepository facts;

    Verifier(FactRepository facts) {
        this.facts = facts;
    }

    /** Needs a transaction: facts are read as a stream. */
    public Verification verify(Subject subject, FactKind[] kinds) {
        var walk = new Walk(kinds);
        try (var chain = facts.chain(subject.id())) {
            var iterator = chain.iterator();
            while (iterator.hasNext() && walk.fault == null) {
                walk.step(iterator.next());
            }
        }
        return walk.conclude(subject);
    }

    /** One pass over a chain. */
    private static final class Walk {

        private final FactKind[] kinds;
        private final Map<Total, Money> totals = new HashMap<>();
        private long count;
        private String lastHash = Subject.NO_HASH;
        private Verification.Fault fault;

        private Walk(FactKind[] kinds) {
            this.kinds = kinds;
        }

        private void step(Fact fact) {
            count++;
            fault = faultOf(fact);
            if (fault != null) {
                return;
            }
            lastHash = fact.hash();
            for (var effect : Kinds.named(kinds, fact.kind()).effects()) {
                Kinds.add(totals, effect.total(), fact.amount(), fact.isReversal() ? -effect.sign() : effect.sign());
            }
        }

        private Verification.Fault faultOf(Fact fact) {
            if (fact.sequence() != count) {
                return Verification.Fault.of(fact, Verification.Rule.SEQUENCE, count, fact.sequence());
            }
            if (!fact.previousHash().equals(lastHash)) {
                return Verification.Fault.of(fact, Verification.Rule.CHAIN, lastHash, fact.previousHash());
            }
            var computed = CanonicalForm.hash(fact);
            return computed.equals(fact.hash())
                    ? null
                    : Verification.Fault.of(fact, Verification.Rule.HASH, computed, fact.hash());
        }

        private Verification conclude(Subject subject) {
            if (fault == null
                    && (subject.factCount() != count || !subject.lastFactHash().equals(lastHash))) {
                fault = Verification.Fault.ofSubject(
                        Verification.Rule.HEAD,
                        count + " " + lastHash,
                        subject.factCount() + " " + subject.lastFactHash());
            }
            if (fault == null && !folded(subject).equals(stored(subject))) {
                fault = Verification.Fault.ofSubject(
                        Verification.Rule.TOTALS,
                        folded(subject).toString(),
                        stored(subject).toString());
            }
            return new Verification(fault == null, count, lastHash, fault);
        }

        private Map<String, Money> folded(Subject subject) {
            return subject.totals().keySet().stream()
                    .collect(Collectors.toMap(
                            Total::name,
                            total -> totals.getOrDefault(total, Money.zero(Money.EUR)),
                            (one, other) -> one,
                            java.util.TreeMap::new));
        }

        private static Map<String, Money> stored(Subject subject) {
            return subject.totals().entrySet().stream()
                    .collect(Collectors.toMap(
                            entry -> entry.getKey().name(),
                            Map.Entry::getValue,
                            (one, other) -> one,
                            java.util.TreeMap::new));
        }
    }
}
