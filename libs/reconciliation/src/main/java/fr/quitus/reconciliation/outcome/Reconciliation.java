package fr.quitus.reconciliation.outcome;

import fr.quitus.reconciliation.engine.Movements;
import fr.quitus.reconciliation.engine.Outcome;
import fr.quitus.reconciliation.engine.Part;
import fr.quitus.reconciliation.engine.Reconciler;
import fr.quitus.reconciliation.ruleset.RuleBook;
import fr.quitus.reconciliation.statement.LineKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
    private final ProofStore proofs;
    private final Recording recording;
    private final RuleBook rules;

    Reconciliation(Movements movements, OutcomeStore outcomes, ProofStore proofs, Recording recording, RuleBook rules) {
        this.movements = movements;
        this.outcomes = outcomes;
        this.proofs = proofs;
        this.recording = recording;
        this.rules = rules;
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
        var active = rules.active();
        if (expecteds.isEmpty() && !active.ignoresSome()) {
            outcomes.nothingIsExpected(kind);
            return 0;
        }
        var takenBack = proofs.takenBack();
        var reconciler = new Reconciler(
                expecteds,
                active,
                (line, expected) -> takenBack.getOrDefault(line, Set.of()).contains(expected));
        considerAll(kind, reconciler);
        return record(reconciler.conclude());
    }

    private void considerAll(LineKind kind, Reconciler reconciler) {
        var after = FIRST;
        List<StoredOutcome> chunk;
        do {
            chunk = outcomes.open(kind, after, CHUNK);
            var silent = new ArrayList<Change>();
            for (var open : chunk) {
                if (!reconciler.consider(open.line()) && open.verdict() != Verdict.UNMATCHED) {
                    silent.add(Change.unknown(open.line().id()));
                }
                after = open.line().id();
            }
            outcomes.write(silent);
        } while (chunk.size() == CHUNK);
    }

    private int record(List<Outcome> concluded) {
        movements.lock(concluded.stream()
                .filter(Outcome.Matched.class::isInstance)
                .flatMap(outcome -> ((Outcome.Matched) outcome).parts().stream())
                .map(Part::expected)
                .toList());
        return recording.record(concluded);
    }
}
