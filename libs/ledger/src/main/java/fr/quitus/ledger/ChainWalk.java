package fr.quitus.ledger;

import fr.quitus.ledger.Verification.Fault;
import fr.quitus.ledger.Verification.Rule;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** One pass over a chain of facts: what it must be like, and what it adds up to. */
final class ChainWalk {

    private final FactKind[] kinds;
    private final Map<Total, Money> totals = new HashMap<>();
    private final Map<DayTotals.DaySum, Money> days = new HashMap<>();
    private long count;
    private String lastHash = Subject.NO_HASH;
    private Fault fault;

    ChainWalk(FactKind[] kinds) {
        this.kinds = kinds;
    }

    boolean holds() {
        return fault == null;
    }

    void step(Fact fact) {
        count++;
        fault = faultOf(fact);
        if (fault != null) {
            return;
        }
        lastHash = fact.hash();
        days.merge(DayTotals.DaySum.of(fact), fact.amount(), Money::plus);
        for (var effect : Kinds.named(kinds, fact.kind()).effects()) {
            Kinds.add(totals, effect.total(), fact.amount(), fact.isReversal() ? -effect.sign() : effect.sign());
        }
    }

    private Fault faultOf(Fact fact) {
        if (fact.sequence() != count) {
            return Fault.of(fact, Rule.SEQUENCE, count, fact.sequence());
        }
        if (!fact.previousHash().equals(lastHash)) {
            return Fault.of(fact, Rule.CHAIN, lastHash, fact.previousHash());
        }
        var computed = CanonicalForm.hash(fact);
        return computed.equals(fact.hash()) ? null : Fault.of(fact, Rule.HASH, computed, fact.hash());
    }

    Verification conclude(Subject subject, Map<DayTotals.DaySum, Money> storedDays) {
        require(Rule.HEAD, count + " " + lastHash, subject.factCount() + " " + subject.lastFactHash());
        require(Rule.TOTALS, folded(subject), stored(subject));
        require(Rule.DAY_TOTALS, days, storedDays);
        return new Verification(holds(), count, lastHash, fault);
    }

    private void require(Rule rule, Object expected, Object found) {
        if (fault == null && !expected.equals(found)) {
            fault = Fault.ofSubject(rule, expected.toString(), found.toString());
        }
    }

    private Map<String, Money> folded(Subject subject) {
        var folded = new TreeMap<String, Money>();
        for (var total : subject.totals().keySet()) {
            folded.put(total.name(), totals.getOrDefault(total, Money.zero(Money.EUR)));
        }
        return folded;
    }

    private static Map<String, Money> stored(Subject subject) {
        var stored = new TreeMap<String, Money>();
        subject.totals().forEach((total, amount) -> stored.put(total.name(), amount));
        return stored;
    }
}
