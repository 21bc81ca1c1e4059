package fr.quitus.reconciliation.engine;

import fr.quitus.reconciliation.rule.Rule;
import fr.quitus.reconciliation.rule.Source;
import fr.quitus.reconciliation.statement.OrderName;
import java.util.ArrayList;
import java.util.List;

/** Why a line is put aside: another file of the accountant's has told the payment, and that is proved. */
record Repetition(EvidenceLine line, Telling first) implements Reasons {

    /** Whether a rule against what is proved puts a line aside. */
    static boolean holds(Rule rule, Held held) {
        var line = held.line;
        var source = line.orderKey() == null ? Source.REFERENCES : Source.ORDER_KEY;
        return held.retold().isRepetition()
                && rule.covers(line.kind(), line.account(), line.direction(), line.bankCode())
                && rule.exact().sources().contains(source)
                && isAllowed(rule, line, held.retold().first().proved());
    }

    private static boolean isAllowed(Rule rule, EvidenceLine line, List<Expected> proved) {
        return !proved.isEmpty()
                && proved.stream()
                        .allMatch(expected -> Comparison.allows(rule.counterparty(), partyOf(expected), line));
    }

    private static Party partyOf(Expected expected) {
        return new Party(expected.names(), expected.aliases(), expected.accounts());
    }

    @Override
    public List<Check> why() {
        var expected = first.proved().get(0);
        var order = OrderName.of(line.orderKey(), line.references()).orElseThrow();
        var why = new ArrayList<Check>();
        why.add(Check.of(
                Criterion.TOLD_ALREADY,
                expected.label(),
                first.line().evidence().reference(),
                true));
        why.add(Check.of(Criterion.REFERENCE, order, order, true));
        why.add(Check.of(Criterion.AMOUNT, first.line().amount(), line.amount(), true));
        why.addAll(Comparison.party(line, expected));
        why.add(Check.of(Criterion.DATE, first.line().bookedOn(), line.bookedOn(), true));
        return List.copyOf(why);
    }

    @Override
    public List<Candidate> candidates() {
        return List.of();
    }
}
