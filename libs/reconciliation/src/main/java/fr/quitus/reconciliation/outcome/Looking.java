package fr.quitus.reconciliation.outcome;

import fr.quitus.reconciliation.alias.Aliases;
import fr.quitus.reconciliation.engine.Movements;
import fr.quitus.reconciliation.ruleset.RuleBook;
import fr.quitus.reconciliation.statement.LineKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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
    private final OpenLines open;
    private final ProofStore proofs;
    private final RuleBook rules;
    private final Aliases aliases;

    Looking(Movements movements, OpenLines open, ProofStore proofs, RuleBook rules, Aliases aliases) {
        this.movements = movements;
        this.open = open;
        this.proofs = proofs;
        this.rules = rules;
        this.aliases = aliases;
    }

    /** Looks at all open lines of a kind. One that nothing fits is written down as such; the others are concluded. */
    Conclusions look(LineKind kind, Progress progress) {
        if (!joined(() -> open.has(kind))) {
            return Conclusions.NONE;
        }
        var recall = new Recalling(kind, movements, joined(aliases::known), open);
        var look = new Look(joined(rules::active), joined(proofs::takenBack), recall);
        if (look.isIdle() && !joined(() -> open.hasReturned(kind))) {
            nothingIsExpected(kind, progress);
            return Conclusions.NONE;
        }
        considerAll(kind, look, progress);
        return look.conclude();
    }

    private void nothingIsExpected(LineKind kind, Progress progress) {
        var after = FIRST;
        List<OpenLines.Version> chunk;
        do {
            var from = after;
            chunk = joined(() -> {
                var saying = open.sayingSomething(kind, from, CHUNK);
                open.nothingFits(saying);
                return saying;
            });
            progress.looked(chunk.size());
            after = chunk.isEmpty() ? after : chunk.get(chunk.size() - 1).line();
        } while (chunk.size() == CHUNK);
    }

    private void considerAll(LineKind kind, Look look, Progress progress) {
        var after = FIRST;
        List<StoredOutcome> chunk;
        do {
            var from = after;
            chunk = joined(() -> consider(open.next(kind, from, CHUNK), look));
            progress.looked(chunk.size());
            after = chunk.isEmpty() ? after : chunk.get(chunk.size() - 1).line().id();
        } while (chunk.size() == CHUNK);
    }

    private List<StoredOutcome> consider(List<StoredOutcome> chunk, Look look) {
        open.nothingFits(look.consider(chunk).stream()
                .filter(StoredOutcome::saysSomething)
                .map(line -> new OpenLines.Version(line.line().id(), line.version()))
                .toList());
        return chunk;
    }

    private static <T> T joined(Callable<T> work) {
        return QuarkusTransaction.joiningExisting().call(work);
    }
}
