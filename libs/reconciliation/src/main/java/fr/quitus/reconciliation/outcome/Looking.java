package fr.quitus.reconciliation.outcome;

import fr.quitus.reconciliation.alias.Aliases;
import fr.quitus.reconciliation.engine.Movements;
import fr.quitus.reconciliation.engine.Outcome;
import fr.quitus.reconciliation.engine.Reconciler;
import fr.quitus.reconciliation.ruleset.RuleBook;
import fr.quitus.reconciliation.statement.LineKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

/**
 * Shows the open lines to the engine, some at a time. Joins the caller's transaction; without one it holds none for
 * longer than it takes to read some lines.
 */
@ApplicationScoped
class Looking {

    private static final UUID FIRST = new UUID(0, 0);
    private static final int CHUNK = 2_000;

    private final Movements movements;
    private final OutcomeStore outcomes;
    private final ProofStore proofs;
    private final RuleBook rules;
    private final Aliases aliases;

    Looking(Movements movements, OutcomeStore outcomes, ProofStore proofs, RuleBook rules, Aliases aliases) {
        this.movements = movements;
        this.outcomes = outcomes;
        this.proofs = proofs;
        this.rules = rules;
        this.aliases = aliases;
    }

    /** Looks at all open lines of a kind. One that nothing fits is written down as such; the others are concluded. */
    Conclusions look(LineKind kind, Progress progress) {
        var expecteds = joined(() -> aliases.known(movements.open(kind)));
        var active = joined(rules::active);
        if (expecteds.isEmpty() && !active.ignoresSome()) {
            nothingIsExpected(kind, progress);
            return Conclusions.NONE;
        }
        var reconciler = new Reconciler(expecteds, active, joined(proofs::takenBack));
        var versions = considerAll(kind, reconciler, progress);
        var outcomes = reconciler.conclude();
        outcomes.sort(Outcome.IN_WRITING_ORDER);
        return new Conclusions(outcomes, versions);
    }

    private void nothingIsExpected(LineKind kind, Progress progress) {
        var after = FIRST;
        List<OutcomeStore.Version> chunk;
        do {
            var from = after;
            chunk = joined(() -> {
                var saying = outcomes.sayingSomething(kind, from, CHUNK);
                outcomes.nothingFits(saying);
                return saying;
            });
            progress.looked(chunk.size());
            after = chunk.isEmpty() ? after : chunk.get(chunk.size() - 1).line();
        } while (chunk.size() == CHUNK);
    }

    private Map<UUID, Long> considerAll(LineKind kind, Reconciler reconciler, Progress progress) {
        var versions = new HashMap<UUID, Long>();
        var after = FIRST;
        List<StoredOutcome> chunk;
        do {
            var from = after;
            chunk = joined(() -> consider(outcomes.open(kind, from, CHUNK), reconciler, versions));
            progress.looked(chunk.size());
            after = chunk.isEmpty() ? after : chunk.get(chunk.size() - 1).line().id();
        } while (chunk.size() == CHUNK);
        return versions;
    }

    private List<StoredOutcome> consider(List<StoredOutcome> chunk, Reconciler reconciler, Map<UUID, Long> versions) {
        var concerned =
                reconciler.consider(chunk.stream().map(StoredOutcome::line).toList());
        var silent = new ArrayList<OutcomeStore.Version>();
        for (int i = 0; i < chunk.size(); i++) {
            var open = chunk.get(i);
            var line = open.line().id();
            if (concerned.get(i)) {
                versions.put(line, open.version());
            } else if (open.saysSomething()) {
                silent.add(new OutcomeStore.Version(line, open.version()));
            }
        }
        outcomes.nothingFits(silent);
        return chunk;
    }

    private static <T> T joined(Callable<T> work) {
        return QuarkusTransaction.joiningExisting().call(work);
    }
}
