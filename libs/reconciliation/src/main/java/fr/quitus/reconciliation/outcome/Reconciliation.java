package fr.quitus.reconciliation.outcome;

import fr.quitus.reconciliation.engine.EvidenceLine;
import fr.quitus.reconciliation.engine.MatchingRules;
import fr.quitus.reconciliation.engine.Movements;
import fr.quitus.reconciliation.engine.Outcome;
import fr.quitus.reconciliation.engine.Reconciler;
import fr.quitus.reconciliation.statement.LineKind;
import fr.quitus.support.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Runs the engine over all lines that are open: first what the accountant says of orders, then payments, then the
 * bank, and again as long as facts were appended, because each may open what the next one proves. So files may come
 * in any order.
 */
@ApplicationScoped
public class Reconciliation {

    private static final List<LineKind> PHASES = List.of(LineKind.ORDER_STATE, LineKind.PAYMENT, LineKind.MOVEMENT);

    private static final UUID FIRST = new UUID(0, 0);
    private static final int CHUNK = 2_000;

    private final Movements movements;
    private final OutcomeStore outcomes;
    private final Memory memory;

    Reconciliation(Movements movements, OutcomeStore outcomes, Memory memory) {
        this.movements = movements;
        this.outcomes = outcomes;
        this.memory = memory;
    }

    /**
     * Matches what can be matched, in the caller's transaction, which holds the {@link Turn}.
     *
     * @return how many facts were appended
     */
    public int run() {
        int appended = 0;
        int more;
        do {
            more = 0;
            for (var kind : PHASES) {
                more += phase(kind);
            }
            appended += more;
        } while (more > 0);
        return appended;
    }

    private int phase(LineKind kind) {
        var expecteds = movements.open(kind);
        if (expecteds.isEmpty()) {
            outcomes.nothingIsExpected(kind);
            return 0;
        }
        var reconciler = new Reconciler(expecteds, MatchingRules.DEFAULT);
        considerAll(kind, reconciler);
        return record(reconciler.conclude());
    }

    private void considerAll(LineKind kind, Reconciler reconciler) {
        var after = FIRST;
        List<StoredOutcome> chunk;
        do {
            chunk = outcomes.open(kind, after, CHUNK);
            var silent = new ArrayList<OutcomeStore.Change>();
            for (var open : chunk) {
                if (!reconciler.consider(open.line()) && open.verdict() != Verdict.UNMATCHED) {
                    silent.add(OutcomeStore.Change.open(open.line().id(), Verdict.UNMATCHED, null, null));
                }
                after = open.line().id();
            }
            outcomes.write(silent);
        } while (chunk.size() == CHUNK);
    }

    private int record(List<Outcome> concluded) {
        movements.lock(concluded.stream()
                .filter(Outcome.Matched.class::isInstance)
                .map(outcome -> ((Outcome.Matched) outcome).expected())
                .toList());
        var changes = new ArrayList<OutcomeStore.Change>();
        int appended = 0;
        for (var outcome : concluded) {
            var change = change(outcome);
            appended += change.facts().size();
            changes.add(change);
            memory.releaseNowAndThen(changes.size());
        }
        outcomes.write(changes);
        return appended;
    }

    private OutcomeStore.Change change(Outcome outcome) {
        var line = outcome.line().id();
        var explanation = Explanation.of(outcome);
        if (outcome instanceof Outcome.Matched matched) {
            return confirmed(matched, explanation);
        }
        if (outcome instanceof Outcome.Proposed proposed) {
            return OutcomeStore.Change.open(line, Verdict.PROPOSED, proposed.expected(), explanation);
        }
        if (outcome instanceof Outcome.Mismatched mismatched) {
            return OutcomeStore.Change.open(line, Verdict.MISMATCHED, mismatched.expected(), explanation);
        }
        var verdict = outcome instanceof Outcome.Ambiguous ? Verdict.AMBIGUOUS : Verdict.UNMATCHED;
        return OutcomeStore.Change.open(line, verdict, null, explanation);
    }

    private OutcomeStore.Change confirmed(Outcome.Matched matched, Explanation explanation) {
        EvidenceLine line = matched.line();
        try {
            var facts = movements.confirm(matched.expected(), line);
            return OutcomeStore.Change.matched(line.id(), matched.expected(), explanation, facts);
        } catch (Refusal refusal) {
            return OutcomeStore.Change.open(
                    line.id(), Verdict.MISMATCHED, matched.expected(), explanation.refused(refusal));
        }
    }
}
